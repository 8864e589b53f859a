package io.usersessions.app.connection;

import io.usersessions.app.server.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that sends the given text in pieces, and waits only when a test says so. */
public final class SlowClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MOST_DRIPS = 100;

    private final Socket socket;

    public SlowClient(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Begins a request with these lines; the first contains method and path. */
    public static SlowClient beginning(int port, String... lines) {
        return new SlowClient(port)
                .send(lines[0] + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n")
                .send(String.join("\r\n", lines).substring(lines[0].length()).stripLeading())
                .send("\r\n\r\n");
    }

    public SlowClient send(String piece) {
        try {
            socket.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends each byte separately. */
    public SlowClient trickle(String text) {
        text.chars().forEach(c -> send(Character.toString(c)));
        return this;
    }

    /** Sends a byte whenever this much time has passed without an answer, until the answer begins. */
    public Answer drip(int millis) {
        try {
            socket.setSoTimeout(millis);
            for (int bytes = 0; bytes < MOST_DRIPS; bytes++) {
                try {
                    return Answer.parse(
                            Character.toString(socket.getInputStream().read()) + rest());
                } catch (SocketTimeoutException noneYet) {
                    send("x");
                }
            }
            throw new AssertionError("no answer");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for the first byte of an answer. */
    public void awaitAnswer() {
        try {
            if (socket.getInputStream().read() < 0) {
                throw new AssertionError("closed without an answer");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads until this text has arrived. */
    public SlowClient await(String text) {
        StringBuilder received = new StringBuilder();
        try {
            while (received.indexOf(text) < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new AssertionError("closed after " + received);
                }
                received.append((char) next);
            }
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The answer, when the server has closed the connection after it. */
    public Answer answer() {
        return Answer.parse(rest());
    }

    /** Everything that arrives until the server closes the connection. */
    public String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
