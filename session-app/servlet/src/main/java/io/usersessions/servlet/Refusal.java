package io.usersessions.servlet;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.EditRefusedException;
import io.usersessions.domain.usecase.SignInRefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer that says that the session could not be had or kept, instead of one that takes its holder for a stranger. */
enum Refusal {
    /** The store failed, and may be back in a moment. */
    UNAVAILABLE(HttpServletResponse.SC_SERVICE_UNAVAILABLE, SessionStoreException.class),
    /** The sign-in did not take place. */
    SIGN_IN_REFUSED(HttpServletResponse.SC_CONFLICT, SignInRefusedException.class),
    /** What the request put does not fit beside what another saved meanwhile. */
    EDIT_REFUSED(HttpServletResponse.SC_CONFLICT, EditRefusedException.class);

    private static final int MOST_CAUSES = 8;

    private final int status;
    private final Class<? extends RuntimeException> reason;

    Refusal(int status, Class<? extends RuntimeException> reason) {
        this.status = status;
        this.reason = reason;
    }

    /** The refusal that is due for a failure, however often a framework wrapped it; causes may go in circles. */
    static Optional<Refusal> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(1 + MOST_CAUSES)
                .flatMap(cause -> Arrays.stream(values()).filter(refusal -> refusal.reason.isInstance(cause)))
                .findFirst();
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
