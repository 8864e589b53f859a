package io.usersessions.spring.throttle;

import io.usersessions.domain.throttle.SignInAttempt.Reason;
import io.usersessions.domain.throttle.SignInAttempt.Refused;

/**
 * A password was not checked: too many were wrong before, or too many are being checked at this moment. It tells nothing of the account. A request
 * that ends with it is answered with its status and {@code Retry-After}; an application that catches it answers as it likes.
 */
public final class SignInThrottledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final long SECONDS_OF_MINUTE = 60;

    private final int status;
    private final long retryAfterSeconds;

    SignInThrottledException(Refused attempt) {
        super(sentence(attempt));
        this.status = attempt.reason() == Reason.TOO_MANY_FAILURES ? TOO_MANY_REQUESTS : UNAVAILABLE;
        this.retryAfterSeconds = attempt.retryAfterSeconds();
    }

    private static String sentence(Refused attempt) {
        return attempt.reason() == Reason.TOO_MANY_FAILURES
                ? "Too many sign-ins failed. Try again in " + time(attempt.retryAfterSeconds()) + "."
                : "Too many people are signing in at the moment. Try again in a moment.";
    }

    private static String time(long seconds) {
        long minutes = (seconds + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE;
        return seconds < SECONDS_OF_MINUTE ? counted(seconds, "second") : counted(minutes, "minute");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** The status of the answer: 429 after too many failures, 503 if too many sign in at once. */
    public int status() {
        return status;
    }

    /** When to try again, in seconds; 1 or more. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
