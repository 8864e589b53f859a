package io.usersessions.servlet;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.AnonymousDataTooLargeException;
import io.usersessions.domain.usecase.EditRefusedException;
import io.usersessions.domain.usecase.SignInRefusedException;
import io.usersessions.domain.usecase.TooManyAnonymousSessionsException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer that says that the session could not be had or kept, instead of one that takes its holder for a stranger. */
enum Refusal {
    /** The store failed, and may be back in a moment. */
    UNAVAILABLE(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Sessions cannot be reached at the moment. Try again shortly."),
    /** The user is signed in as often as the cap allows. */
    CAP_REACHED(
            HttpServletResponse.SC_CONFLICT,
            "You are signed in at as many places as are allowed. End one of these sessions first."),
    /** All sessions of the user were ended while the sign-in was under way. */
    ALL_ENDED(HttpServletResponse.SC_CONFLICT, "All of your sessions were ended meanwhile. Sign in again."),
    /** The session ended or got another key while the request was under way. */
    SESSION_CHANGED(
            HttpServletResponse.SC_CONFLICT,
            "Your session has changed meanwhile, and nothing was stored. Load the page again."),
    /** What the request put does not fit beside what another saved meanwhile. */
    DOES_NOT_FIT(
            HttpServletResponse.SC_CONFLICT,
            "What was to be stored does not fit beside what another request stored meanwhile."),
    /** It is more than is kept for a visitor who did not sign in. */
    TOO_LARGE(
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "This is more than is kept for visitors who are not signed in."),
    /** There are as many new visitors as there may be within a minute. */
    TOO_MANY(429, "There are too many new visitors at the moment. Sign in, or try again in a minute.");

    private static final String A_MINUTE = "60";
    private static final int MOST_CAUSES = 8;

    private final int status;
    private final String detail;

    Refusal(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    /** The refusal that is due for a failure, however often a framework wrapped it; causes may go in circles. */
    static Optional<Refusal> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(1 + MOST_CAUSES)
                .flatMap(cause -> dueFor(cause).stream())
                .findFirst();
    }

    private static Optional<Refusal> dueFor(Throwable cause) {
        if (cause instanceof SessionStoreException) {
            return Optional.of(UNAVAILABLE);
        }
        if (cause instanceof SignInRefusedException refused) {
            return Optional.of(
                    switch (refused.reason()) {
                        case CAP_REACHED -> CAP_REACHED;
                        case ALL_ENDED -> ALL_ENDED;
                    });
        }
        if (cause instanceof EditRefusedException refused) {
            return Optional.of(
                    switch (refused.reason()) {
                        case SESSION_CHANGED -> SESSION_CHANGED;
                        case DOES_NOT_FIT -> DOES_NOT_FIT;
                    });
        }
        if (cause instanceof AnonymousDataTooLargeException) {
            return Optional.of(TOO_LARGE);
        }
        return cause instanceof TooManyAnonymousSessionsException ? Optional.of(TOO_MANY) : Optional.empty();
    }

    int status() {
        return status;
    }

    /** What to tell the client. */
    String detail() {
        return detail;
    }

    void putHeaders(HttpServletResponse response) {
        if (this == UNAVAILABLE) {
            response.setHeader("Retry-After", "1");
        } else if (this == TOO_MANY) {
            response.setHeader("Retry-After", A_MINUTE);
        }
    }
}
