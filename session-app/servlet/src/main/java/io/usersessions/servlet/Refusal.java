package io.usersessions.servlet;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.SignInRefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** An answer that says that the session could not be had or kept, instead of one that takes its holder for a stranger. */
enum Refusal {
    /** The store failed, and may be back in a moment. */
    UNAVAILABLE(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    /** The sign-in did not take place. */
    SIGN_IN_REFUSED(HttpServletResponse.SC_CONFLICT);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    static Optional<Refusal> of(Throwable failure) {
        if (failure instanceof SessionStoreException) {
            return Optional.of(UNAVAILABLE);
        }
        return failure instanceof SignInRefusedException ? Optional.of(SIGN_IN_REFUSED) : Optional.empty();
    }

    int status() {
        return status;
    }

    void putHeaders(HttpServletResponse response) {
        if (this == UNAVAILABLE) {
            response.setHeader("Retry-After", "1");
        }
    }
}
