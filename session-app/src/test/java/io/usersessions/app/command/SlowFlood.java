package io.usersessions.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Connections that each begin a request and send a byte every five seconds; one that the server closes is opened again. */
final class SlowFlood implements AutoCloseable {
    private static final long PERIOD_NANOS = 5_000_000_000L;

    private final InetSocketAddress server;
    private final byte[] beginning;
    private final SocketChannel[] open;
    private final CountDownLatch full = new CountDownLatch(1);
    private final AtomicInteger reopened = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "flood");
    private volatile boolean over;

    private SlowFlood(int port, int connections, String beginning) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.beginning = beginning.getBytes(StandardCharsets.US_ASCII);
        this.open = new SocketChannel[connections];
    }

    /** Starts, and returns when all connections are open. */
    static SlowFlood begin(int port, int connections, String beginning) {
        SlowFlood flood = new SlowFlood(port, connections, beginning);
        flood.thread.start();
        try {
            flood.full.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return flood;
    }

    /** The number of connections that the server closed. */
    int reopened() {
        return reopened.get();
    }

    private void run() {
        for (int i = 0; i < open.length; i++) {
            open[i] = connected();
        }
        full.countDown();
        while (!over) {
            for (int i = 0; i < open.length && !over; i++) {
                LockSupport.parkNanos(PERIOD_NANOS / open.length);
                if (!hasTakenAnother(open[i])) {
                    closeQuietly(open[i]);
                    open[i] = connected();
                    reopened.incrementAndGet();
                }
            }
        }
    }

    private SocketChannel connected() {
        try {
            SocketChannel channel = SocketChannel.open(server);
            channel.write(ByteBuffer.wrap(beginning));
            channel.configureBlocking(false);
            return channel;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean hasTakenAnother(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1_024)) == 0
                    && channel.write(ByteBuffer.wrap(new byte[] {'x'})) == 1;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (SocketChannel channel : open) {
            closeQuietly(channel);
        }
    }
}
