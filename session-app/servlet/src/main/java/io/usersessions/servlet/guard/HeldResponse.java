package io.usersessions.servlet.guard;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A response that keeps its body, up to the container's buffer size, until it is released. */
abstract class HeldResponse extends LengthAwareResponse {
    private long announcedLength = Long.MAX_VALUE;
    private @Nullable HeldStream stream;
    private @Nullable HeldWriter writer;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Does what is due before the first byte leaves, and writes the kept body to the container. */
    public abstract void release() throws IOException;

    /** The number of bytes that may not be reached by a body that is kept. */
    long room() {
        return Math.min(announcedLength, getBufferSize());
    }

    boolean keepsBody() {
        return (stream != null && stream.keepsBytes()) || (writer != null && writer.keepsText());
    }

    void writeKeptBody() throws IOException {
        if (stream != null) {
            stream.writeKept();
        }
        if (writer != null) {
            writer.writeKept();
        }
    }

    void discardKeptBody() {
        if (stream != null) {
            stream.discard();
        }
        if (writer != null) {
            writer.discard();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream container = super.getOutputStream();
        HeldStream held = stream;
        if (held == null || !held.writesTo(container)) {
            held = new HeldStream(container, this);
            stream = held;
        }
        return held;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter container = super.getWriter();
        HeldWriter held = writer;
        if (held == null || !held.writesTo(container)) {
            held = new HeldWriter(container, this);
            writer = held;
        }
        return held;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isIncluding()) {
            release();
            super.flushBuffer();
        }
    }

    @Override
    public final void reset() {
        if (!isIncluding()) {
            super.reset();
            restart();
            announcedLength = Long.MAX_VALUE;
            onReset();
        }
    }

    /** What a page got before a reset may be written to after it. */
    private void restart() {
        if (stream != null) {
            stream.restart();
        }
        if (writer != null) {
            writer.restart();
        }
    }

    /** Called after the response was reset. */
    abstract void onReset();

    @Override
    public void resetBuffer() {
        if (!isIncluding()) {
            discardKeptBody();
            super.resetBuffer();
        }
    }

    @Override
    void onLength(long length) {
        announcedLength = length < 0 ? Long.MAX_VALUE : length;
    }
}
