package io.usersessions.app.signin;

import io.usersessions.app.account.SignInOutcome;
import io.usersessions.app.page.Page;

/** Says how long somebody has to wait after too many wrong passwords. */
final class Delay {
    private static final long SECONDS_OF_MINUTE = 60;

    private Delay() {}

    static String text(Page page, SignInOutcome.Delayed delayed) {
        long seconds = delayed.seconds();
        return seconds < SECONDS_OF_MINUTE
                ? page.text("signin.delayed", "seconds", seconds)
                : page.text("signin.delayed.minutes", "minutes", (seconds + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE);
    }
}
