package io.usersessions.servlet.guard;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** A response's writer that keeps its text until the response is released, and is transparent from then on. */
public final class HeldWriter extends Writer {
    private final PrintWriter container;
    private final HeldResponse response;
    private @Nullable StringBuilder kept = new StringBuilder(0);

    HeldWriter(PrintWriter container, HeldResponse response) {
        this.container = container;
        this.response = response;
    }

    boolean keepsText() {
        return kept != null && kept.length() > 0;
    }

    void discard() {
        if (kept != null) {
            kept.setLength(0);
        }
    }

    void writeKept() {
        if (kept != null) {
            String body = kept.toString();
            kept = null;
            container.write(body);
        }
    }

    /** The room is in bytes and the text in characters: every encoding needs at least one byte for a character. */
    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        if (kept != null && (long) kept.length() + length < response.room()) {
            kept.append(characters, from, length);
        } else {
            response.release();
            container.write(characters, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        response.release();
        if (container.checkError()) {
            throw new IOException("the client closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        response.release();
        container.close();
    }
}
