package io.usersessions.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network between a client and a server that can lose everything: bytes of open connections, and requests for new ones, since nobody
 * accepts them and the backlog is kept full.
 */
final class Relay implements AutoCloseable {
    private static final int SHORTEST_QUEUE = 1;
    private static final int CHUNK = 8_192;
    private static final int KNOCK_MILLIS = 200;

    private final ServerSocket listening;
    private final int server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Socket> fillers = new CopyOnWriteArrayList<>();
    private boolean black;

    private Relay(ServerSocket listening, int server) {
        this.listening = listening;
        this.server = server;
    }

    /** Leads to a server on this machine. */
    static Relay to(int server) {
        try {
            Relay relay = new Relay(new ServerSocket(0, SHORTEST_QUEUE, InetAddress.getLoopbackAddress()), server);
            start(relay::acceptAll);
            return relay;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on nothing arrives, and no error is reported. */
    void lose() throws IOException {
        synchronized (this) {
            black = true;
        }
        // The first stops the accepting thread, the next fill the backlog; then nothing is accepted.
        while (knocks()) {}
    }

    private boolean knocks() throws IOException {
        Socket filler = new Socket();
        fillers.add(filler);
        try {
            filler.connect(listening.getLocalSocketAddress(), KNOCK_MILLIS);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    /** From now on everything arrives, also what was sent before. */
    synchronized void carryOn() throws IOException {
        black = false;
        notifyAll();
        for (Socket filler : fillers) {
            filler.close();
        }
    }

    private synchronized void gate() {
        while (black) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void acceptAll() throws IOException {
        while (!listening.isClosed()) {
            Socket client = listening.accept();
            gate();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            sockets.addAll(List.of(client, behind));
            start(() -> copy(client, behind));
            start(() -> copy(behind, client));
        }
    }

    private void copy(Socket from, Socket to) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                gate();
                out.write(chunk, 0, length);
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // The other side notices it, since its socket is closed too.
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        carryOn();
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
