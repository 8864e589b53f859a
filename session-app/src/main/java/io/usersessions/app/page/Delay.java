package io.usersessions.app.page;

import io.usersessions.app.language.Messages;
import jakarta.servlet.http.HttpServletResponse;

/** Says how long somebody has to wait after too many wrong passwords. */
public final class Delay {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long SECONDS_OF_MINUTE = 60;

    private Delay() {}

    /** The sentence for this time, in seconds up to a minute and in minutes from then on. */
    public static String text(Messages messages, long seconds) {
        return seconds < SECONDS_OF_MINUTE
                ? messages.text("signin.delayed", "seconds", seconds)
                : messages.text(
                        "signin.delayed.minutes", "minutes", (seconds + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE);
    }

    /** Says it to programs too; the status of the answer. */
    public static int answer(HttpServletResponse response, long seconds) {
        response.setHeader("Retry-After", String.valueOf(seconds));
        return TOO_MANY_REQUESTS;
    }
}
