package io.usersessions.servlet.guard;

import io.usersessions.servlet.answer.ErrorAnswer;
import io.usersessions.servlet.answer.ErrorAnswers;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * A response that closes the visit before its first byte leaves.
 *
 * <p>Containers commit a response at many points, and not all containers at the same ones: when a buffer is full, at a flush, when
 * the length that Content-Length promised is reached, at an error, at a redirect, at the end. A header that is added later is lost
 * without a message, and the cookie with it. So this guard does not guess when the container will commit: it keeps the body itself,
 * up to the container's buffer size, and writes nothing to the container before the visit is closed. From then on it is transparent.
 */
public final class CommitGuard extends EndableResponse {
    private final RequestVisit visit;
    private boolean ended;
    private volatile boolean begun;

    public CommitGuard(HttpServletResponse response, RequestVisit visit) {
        super(response);
        this.visit = visit;
        this.begun = response.isCommitted();
    }

    /** The guard among the layers of this response. */
    public static Optional<CommitGuard> around(ServletResponse response) {
        ServletResponse layer = response;
        while (layer instanceof ServletResponseWrapper wrapper && !(layer instanceof CommitGuard)) {
            layer = wrapper.getResponse();
        }
        return layer instanceof CommitGuard guard ? Optional.of(guard) : Optional.empty();
    }

    /** The visit, which all guards of a request share. */
    public RequestVisit visit() {
        return visit;
    }

    /** Whether it is too late to put a header on this response. */
    public boolean hasBegun() {
        return begun || isCommitted();
    }

    /** Whether this guard has nothing to put on the response, so that the container's own may be used once this one is released. */
    public boolean canStandAside() {
        return !hasBegun() && !ended && !keepsBody() && !visit.visit().isLoaded() && getResponse() == container();
    }

    /** Closes the visit, and writes the kept body to the container. */
    @Override
    public void release() throws IOException {
        if (isCutOff()) {
            throw new IllegalStateException("the container ended the response before the session filter could write"
                    + " its body and its cookie: map SessionFilter to FORWARD as well");
        }
        closeVisit(getStatus());
        if (ended) {
            return;
        }
        begun = true;
        writeKeptBody();
    }

    /**
     * Whether the container ended the response although this guard wrote nothing, and something would be lost. Tomcat does so at the end
     * of a forward; where a forward passes the filter, the guard writes before that.
     */
    private boolean isCutOff() {
        return !begun && !ended && container().isCommitted() && (keepsBody() || visit.needsHeaders());
    }

    /** Drops the body, and closes the visit as that of a failed request. */
    public void abandon() {
        discardKeptBody();
        closeVisit(SC_INTERNAL_SERVER_ERROR);
    }

    /** Abandons the visit of a request that failed; returns the answer to the failure unless the response is committed. */
    public Optional<ErrorAnswer> answerTo(Throwable failure) {
        Optional<ErrorAnswer> answer = ErrorAnswers.to(failure);
        try {
            abandon();
        } catch (RuntimeException fault) {
            answer = answer.or(() -> ErrorAnswers.to(fault));
            visit.giveUp();
        }
        return answer.filter(due -> !isCommitted());
    }

    /** Replaces the whole response with an error answer. */
    public void replaceWith(ErrorAnswer answer) {
        replaceWith(answer.status());
        answer.putHeaders(container());
    }

    /** Replaces the whole response with an empty server error. */
    public void fail() {
        replaceWith(SC_INTERNAL_SERVER_ERROR);
    }

    private void replaceWith(int status) {
        discardKeptBody();
        ended = true;
        container().reset();
        visit.answerWithError();
        closeVisit(status);
        container().setStatus(status);
    }

    /** Replaces the whole response with an error answer, whose body the container writes. */
    public void send(ErrorAnswer answer) throws IOException {
        replaceWith(answer);
        container().sendError(answer.status());
    }

    @Override
    void closeVisit(int status) {
        visit.closeBefore(container(), status);
    }

    @Override
    void end(int status) {
        closeVisit(status);
        discardKeptBody();
        ended = true;
    }

    @Override
    void onReset() {
        ended = false;
        begun = false;
        if (visit.isClosed()) {
            closeVisit(getStatus());
        }
    }
}
