package io.usersessions.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response that closes the visit before its first byte leaves.
 *
 * <p>Containers commit a response at many points and not all at the same: when a buffer is full, at a flush, when as much was
 * written as Content-Length promised, at an error, a redirect, the end. Headers that are added later vanish silently, and with
 * them the cookie. So this guard does not guess when the container is about to commit: it keeps the body itself, up to the
 * container's buffer size, and hands nothing down before the visit is closed. From then on it is transparent.
 */
final class CommitGuard extends LengthAwareResponse {
    private final RequestVisit visit;
    private long announced = Long.MAX_VALUE;
    private @Nullable HeldStream stream;
    private @Nullable HeldWriter held;
    private @Nullable PrintWriter writer;
    private boolean ended;
    private volatile boolean begun;

    CommitGuard(HttpServletResponse response, RequestVisit visit) {
        super(response);
        this.visit = visit;
    }

    /** The guard that is somewhere around this response. */
    static Optional<CommitGuard> around(ServletResponse response) {
        ServletResponse layer = response;
        while (layer instanceof ServletResponseWrapper wrapper && !(layer instanceof CommitGuard)) {
            layer = wrapper.getResponse();
        }
        return layer instanceof CommitGuard guard ? Optional.of(guard) : Optional.empty();
    }

    /** The visit, across all guards of a request. */
    RequestVisit visit() {
        return visit;
    }

    /** Whether it is too late to put a header on this response. */
    boolean hasBegun() {
        return begun || isCommitted();
    }

    /** How much of a body may be kept; with more, or as much, it has to go. */
    long room() {
        return Math.min(announced, getBufferSize());
    }

    /** Closes the visit and hands down what was kept. */
    void release() throws IOException {
        closeVisit(getStatus());
        if (ended) {
            return;
        }
        begun = true;
        if (stream != null) {
            stream.handDown();
        }
        if (held != null) {
            held.handDown();
        }
    }

    /** Drops the body and closes the visit as that of a failed request. */
    void abandon() {
        discard();
        closeVisit(SC_INTERNAL_SERVER_ERROR);
    }

    /** Abandons the visit of a request that failed; the refusal that is due for it, if the response can still tell. */
    Optional<Refusal> refusalFor(Throwable failed) {
        Optional<Refusal> refusal = Refusal.of(failed);
        try {
            abandon();
        } catch (RuntimeException fault) {
            refusal = refusal.or(() -> Refusal.of(fault));
            visit.giveUp();
        }
        return refusal.filter(due -> !isCommitted());
    }

    /** Puts a refusal on the response in place of all that was there. */
    void refuse(Refusal refusal) {
        replaceBy(refusal.status());
        refusal.putHeaders(container());
    }

    /** Puts an empty server error on the response in place of all that was there. */
    void fail() {
        replaceBy(SC_INTERNAL_SERVER_ERROR);
    }

    private void replaceBy(int status) {
        discard();
        ended = true;
        container().reset();
        visit.refuse();
        closeVisit(status);
        container().setStatus(status);
    }

    /** Puts a refusal on the response and has the container say the rest. */
    void sendRefusal(Refusal refusal) throws IOException {
        refuse(refusal);
        container().sendError(refusal.status());
    }

    private void closeVisit(int status) {
        visit.closeBefore(container(), status);
    }

    private HttpServletResponse container() {
        return (HttpServletResponse) getResponse();
    }

    /** The container answers from here on; what was written before and after is dropped. */
    private void end(int status) {
        closeVisit(status);
        discard();
        ended = true;
    }

    private void discard() {
        if (stream != null) {
            stream.discard();
        }
        if (held != null) {
            held.discard();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new HeldStream(super.getOutputStream(), this);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            held = new HeldWriter(super.getWriter(), this);
            writer = new PrintWriter(held);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        release();
        super.flushBuffer();
    }

    @Override
    public void reset() {
        discard();
        super.reset();
        stream = null;
        held = null;
        writer = null;
        announced = Long.MAX_VALUE;
        ended = false;
        begun = false;
        if (visit.isClosed()) {
            closeVisit(getStatus());
        }
    }

    @Override
    public void resetBuffer() {
        discard();
        super.resetBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        end(status);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        end(status);
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (clearBuffer) {
            end(status);
            super.sendRedirect(location, status, true);
        } else {
            closeVisit(status);
            // The container would end the response before the body that is kept here could follow.
            super.setStatus(status);
            super.setHeader("Location", location);
            flushBuffer();
        }
    }

    @Override
    void announce(long length) {
        announced = length < 0 ? Long.MAX_VALUE : length;
    }
}
