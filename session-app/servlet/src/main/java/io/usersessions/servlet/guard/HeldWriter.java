package io.usersessions.servlet.guard;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * A response's writer that keeps its text until the response is released, and is transparent from then on.
 *
 * <p>It overrides every method that {@link PrintWriter} synchronizes: to release the response is to wait for the store, and a virtual
 * thread that waits within a monitor occupies its carrier. Like the writers of the containers, it is for one thread at a time.
 */
final class HeldWriter extends LockFreeWriter {
    private final PrintWriter container;
    private final HeldResponse response;
    private @Nullable StringBuilder kept = new StringBuilder(0);
    private boolean hasFailed;

    HeldWriter(PrintWriter container, HeldResponse response) {
        super(container);
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

    /** Keeps text again after the response was reset. */
    void restart() {
        kept = new StringBuilder(0);
    }

    boolean writesTo(PrintWriter writer) {
        return container == writer;
    }

    void writeKept() {
        StringBuilder body = kept;
        kept = null;
        if (body != null && body.length() > 0) {
            container.write(body.toString());
        }
    }

    /** The text that is kept, or null if that of this length must go to the container; the first time, it releases the response. */
    private @Nullable StringBuilder room(int length) {
        StringBuilder text = kept;
        // The room is in bytes and the text in characters: every encoding needs at least one byte for a character.
        if (text != null && (long) text.length() + length >= response.room()) {
            release();
            return null;
        }
        return text;
    }

    private void release() {
        try {
            response.release();
        } catch (IOException broken) {
            hasFailed = true;
        }
    }

    @Override
    public void write(int character) {
        StringBuilder text = room(1);
        if (text == null) {
            container.write(character);
        } else {
            text.append((char) character);
        }
    }

    @Override
    public void write(char[] characters, int from, int length) {
        StringBuilder text = room(length);
        if (text == null) {
            container.write(characters, from, length);
        } else {
            text.append(characters, from, length);
        }
    }

    @Override
    public void write(String characters, int from, int length) {
        StringBuilder text = room(length);
        if (text == null) {
            container.write(characters, from, length);
        } else {
            text.append(characters, from, from + length);
        }
    }

    @Override
    public void flush() {
        release();
        container.flush();
    }

    @Override
    public void close() {
        release();
        container.close();
    }

    @Override
    public boolean checkError() {
        flush();
        return hasFailed || container.checkError();
    }
}
