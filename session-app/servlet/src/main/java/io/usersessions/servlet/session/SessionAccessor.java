package io.usersessions.servlet.session;

import jakarta.servlet.http.HttpSession;
import java.util.function.Consumer;

/**
 * Work on a session after its request, by a visit of its own. It finds the session with the key that the request left behind, so it finds none
 * after the session ended or got another key.
 */
final class SessionAccessor implements HttpSession.Accessor {
    private final SessionOfRequest request;
    private final HttpSession session;

    SessionAccessor(SessionOfRequest request, HttpSession session) {
        this.request = request;
        this.session = session;
    }

    @Override
    public void access(Consumer<HttpSession> work) {
        if (request.isOpen()) {
            work.accept(session);
            return;
        }
        SessionOfRequest later = request.afterRequest();
        HttpSession found = later.ifAny();
        if (found == null) {
            throw new IllegalStateException("the session ended, or its key was replaced");
        }
        try {
            work.accept(found);
        } catch (RuntimeException | Error failed) {
            later.failed();
            throw failed;
        }
        later.closeAgain();
        later.finish();
    }
}
