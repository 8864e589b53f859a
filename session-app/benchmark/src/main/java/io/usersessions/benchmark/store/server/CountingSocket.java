package io.usersessions.benchmark.store.server;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/** A socket that counts the statements sent over it, and the waits for an answer. */
final class CountingSocket extends Socket {
    private final TrafficCounter counter;
    private final SentMessages messages;
    private final AtomicBoolean sent = new AtomicBoolean();

    CountingSocket(TrafficCounter counter) {
        this.counter = counter;
        this.messages = new SentMessages(counter);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                messages.sent(bytes, offset, length);
                sent.set(true);
            }
        };
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                awaitAnswer();
                return in.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                awaitAnswer();
                return in.read(bytes, offset, length);
            }
        };
    }

    private void awaitAnswer() {
        if (sent.compareAndSet(true, false)) {
            counter.countRoundTrip();
        }
    }
}
