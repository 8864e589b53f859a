package io.usersessions.app.page;

import io.usersessions.app.route.Exchange;
import java.time.Duration;

/** Changes that a found open laptop must not do ask for the password again (ASVS 5.0, section 7.5). */
public final class RecentSignIn {
    /** How long a sign-in counts as recent. */
    public static final Duration AGE = Duration.ofMinutes(15);

    private RecentSignIn() {}

    /**
     * Whether the user of a request authenticated recently. Otherwise the response is complete: it redirects to the page that asks for the
     * password, and from there to the given page.
     *
     * @param next the path to go on with, such as the confirmation of what was asked for
     */
    public static boolean isGiven(Exchange exchange, String next) {
        if (exchange.visit().isAuthenticatedWithin(AGE)) {
            return true;
        }
        Redirect.to(Redirect.withNext(Redirect.STEP_UP, next), exchange.response());
        return false;
    }
}
