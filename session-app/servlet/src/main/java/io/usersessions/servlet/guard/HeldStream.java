package io.usersessions.servlet.guard;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A response's stream that keeps its bytes until the response is released, and is transparent from then on. */
public final class HeldStream extends ServletOutputStream {
    private final ServletOutputStream container;
    private final HeldResponse response;
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream(0);

    HeldStream(ServletOutputStream container, HeldResponse response) {
        this.container = container;
        this.response = response;
    }

    boolean keepsBytes() {
        return kept != null && kept.size() > 0;
    }

    void discard() {
        if (kept != null) {
            kept.reset();
        }
    }

    void writeKept() throws IOException {
        if (kept != null) {
            ByteArrayOutputStream body = kept;
            kept = null;
            body.writeTo(container);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (kept != null && (long) kept.size() + length < response.room()) {
            kept.write(bytes, from, length);
        } else {
            response.release();
            container.write(bytes, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        response.release();
        container.flush();
    }

    @Override
    public void close() throws IOException {
        response.release();
        container.close();
    }

    @Override
    public boolean isReady() {
        return container.isReady();
    }

    /** A listener writes when the container is ready, so it must write to the container. */
    @Override
    public void setWriteListener(WriteListener listener) {
        try {
            response.release();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        container.setWriteListener(listener);
    }
}
