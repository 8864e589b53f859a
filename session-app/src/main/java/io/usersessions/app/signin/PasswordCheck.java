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
    /**
     * Sets the headers of the response.
     *
     * @param wrong what the form says about a wrong password
     */
    static PasswordCheck refusing(Exchange exchange, Page page, SignInOutcome outcome, String wrong) {
        if (outcome instanceof SignInOutcome.Delayed delayed) {
            return new PasswordCheck(
                    Delay.answer(exchange.response(), delayed.seconds()),
                    Delay.text(page.messages(), delayed.seconds()));
        }
        exchange.response().setHeader("WWW-Authenticate", Api.CHALLENGE);
        return new PasswordCheck(HttpServletResponse.SC_UNAUTHORIZED, wrong);
    }
}
