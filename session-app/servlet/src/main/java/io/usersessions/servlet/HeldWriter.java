package io.usersessions.servlet;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** A response's writer that keeps what is written until its guard lets it go, and is transparent from then on. */
final class HeldWriter extends Writer {
    private final PrintWriter container;
    private final CommitGuard guard;
    private @Nullable StringBuilder held = new StringBuilder(0);

    HeldWriter(PrintWriter container, CommitGuard guard) {
        this.container = container;
        this.guard = guard;
    }

    /** In characters: no encoding makes fewer bytes of them. */
    long kept() {
        return held == null ? 0 : held.length();
    }

    void discard() {
        if (held != null) {
            held.setLength(0);
        }
    }

    void handDown() {
        if (held != null) {
            String body = held.toString();
            held = null;
            container.write(body);
        }
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        if (held != null && kept() + length < guard.room()) {
            held.append(characters, from, length);
        } else {
            guard.release();
            container.write(characters, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        guard.release();
        if (container.checkError()) {
            throw new IOException("the client takes no more");
        }
    }

    @Override
    public void close() throws IOException {
        guard.release();
        container.close();
    }
}
