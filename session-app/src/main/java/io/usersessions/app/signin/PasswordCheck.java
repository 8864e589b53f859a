package io.usersessions.app.signin;

import io.usersessions.app.account.SignInOutcome;
import io.usersessions.app.api.Api;
import io.usersessions.app.page.Delay;
import io.usersessions.app.page.Page;
import io.usersessions.app.route.Exchange;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The answer to a password that was not accepted.
 *
 * @param status of the response
 * @param error what the form says
 */
record PasswordCheck(int status, String error) {
    private static final int TOO_MANY_REQUESTS = 429;

    /**
     * Sets the headers of the response.
     *
     * @param wrong what the form says about a wrong password
     */
    static PasswordCheck refusing(Exchange exchange, Page page, SignInOutcome outcome, String wrong) {
        if (outcome instanceof SignInOutcome.Delayed delayed) {
            exchange.response().setHeader("Retry-After", String.valueOf(delayed.seconds()));
            return new PasswordCheck(TOO_MANY_REQUESTS, Delay.text(page.messages(), delayed.seconds()));
        }
        exchange.response().setHeader("WWW-Authenticate", Api.CHALLENGE);
        return new PasswordCheck(HttpServletResponse.SC_UNAUTHORIZED, wrong);
    }
}
