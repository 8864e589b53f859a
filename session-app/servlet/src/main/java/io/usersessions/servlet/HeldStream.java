package io.usersessions.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A response's stream that keeps what is written until its guard lets it go, and is transparent from then on. */
final class HeldStream extends ServletOutputStream {
    private final ServletOutputStream container;
    private final CommitGuard guard;
    private @Nullable ByteArrayOutputStream held = new ByteArrayOutputStream(0);

    HeldStream(ServletOutputStream container, CommitGuard guard) {
        this.container = container;
        this.guard = guard;
    }

    long kept() {
        return held == null ? 0 : held.size();
    }

    void discard() {
        if (held != null) {
            held.reset();
        }
    }

    void handDown() throws IOException {
        if (held != null) {
            ByteArrayOutputStream body = held;
            held = null;
            body.writeTo(container);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (held != null && kept() + length < guard.room()) {
            held.write(bytes, from, length);
        } else {
            guard.release();
            container.write(bytes, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        guard.release();
        container.flush();
    }

    @Override
    public void close() throws IOException {
        guard.release();
        container.close();
    }

    @Override
    public boolean isReady() {
        return container.isReady();
    }

    /** Someone who waits for the container to be ready writes to the container. */
    @Override
    public void setWriteListener(WriteListener listener) {
        try {
            guard.release();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        container.setWriteListener(listener);
    }
}
