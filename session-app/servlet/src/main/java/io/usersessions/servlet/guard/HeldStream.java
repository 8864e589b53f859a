package io.usersessions.servlet.guard;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A response's stream that keeps its bytes until the response is released, and is transparent from then on. */
final class HeldStream extends ServletOutputStream {
    /** Looked up once for each class of streams: a page may print thousands of texts. */
    private static final ClassValue<Boolean> PRINTS_IN_ITS_OWN_WAY = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> stream) {
            try {
                return stream.getMethod("print", String.class).getDeclaringClass() != ServletOutputStream.class;
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    };

    private final ServletOutputStream container;
    private final HeldResponse response;
    private @Nullable KeptBytes kept = new KeptBytes();

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

    /** Keeps bytes again after the response was reset. */
    void restart() {
        kept = new KeptBytes();
    }

    boolean writesTo(ServletOutputStream stream) {
        return container == stream;
    }

    void writeKept() throws IOException {
        KeptBytes body = kept;
        kept = null;
        // A container may not be ready for a write, even of nothing.
        if (body != null && body.size() > 0) {
            body.writeTo(container);
        }
    }

    /** The bytes that are kept, or null if so many more must go to the container; the first time, it releases the response. */
    private @Nullable KeptBytes room(int length) throws IOException {
        KeptBytes body = kept;
        if (body != null && (long) body.size() + length >= response.room()) {
            response.release();
            return null;
        }
        return body;
    }

    @Override
    public void write(int b) throws IOException {
        KeptBytes body = room(1);
        if (body == null) {
            container.write(b);
        } else {
            body.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        KeptBytes body = room(length);
        if (body == null) {
            container.write(bytes, from, length);
        } else {
            body.write(bytes, from, length);
        }
    }

    /** New in servlet 6.1: lets the container send a buffer without a copy. */
    @Override
    public void write(ByteBuffer buffer) throws IOException {
        KeptBytes body = room(buffer.remaining());
        if (body == null) {
            container.write(buffer);
        } else {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            body.write(bytes, 0, bytes.length);
        }
    }

    /** The API prints Latin-1 only, Jetty whatever the response is encoded in. */
    @Override
    public void print(@Nullable String text) throws IOException {
        if (kept == null) {
            container.print(text);
        } else if (PRINTS_IN_ITS_OWN_WAY.get(container.getClass())) {
            write(String.valueOf(text).getBytes(response.getCharacterEncoding()));
        } else {
            super.print(text);
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
