package io.usersessions.app.api;

import io.usersessions.app.account.People;
import io.usersessions.app.account.SignInOutcome;
import io.usersessions.app.language.Language;
import io.usersessions.app.language.Messages;
import io.usersessions.app.page.Delay;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.app.several.BrowserAccounts;
import io.usersessions.domain.model.SessionValue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Signs in with name and password; a wrong name and a wrong password get the same answer. */
record SignInCall(People people, BrowserAccounts browser) {
    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";

    void signIn(Exchange exchange) throws IOException {
        SessionValue body = JsonBody.of(exchange.request());
        if (!(body instanceof SessionValue.Fields fields)
                || !fields.values().keySet().equals(Set.of(USERNAME, PASSWORD))) {
            throw malformed();
        }
        signIn(exchange, fields.values());
        JsonResponse.noContent(exchange.response());
    }

    private void signIn(Exchange exchange, Map<String, SessionValue> credentials) {
        SignInOutcome outcome = people.signIn(
                text(credentials, USERNAME), text(credentials, PASSWORD), exchange.client(), exchange.visit(), user -> {
                    browser.prepareSignIn(exchange, user);
                    exchange.visit().signIn(user);
                });
        if (outcome instanceof SignInOutcome.Delayed delayed) {
            int status = Delay.answer(exchange.response(), delayed.seconds());
            throw new RefusedRequest(status, Delay.text(Messages.in(Language.ENGLISH), delayed.seconds()));
        }
        if (!(outcome instanceof SignInOutcome.Accepted)) {
            throw Api.unauthorized(exchange.response(), "Name or password is wrong.");
        }
    }

    private static String text(Map<String, SessionValue> credentials, String name) {
        if (credentials.get(name) instanceof SessionValue.Text text) {
            return text.value();
        }
        throw malformed();
    }

    private static RefusedRequest malformed() {
        return new RefusedRequest(
                HttpServletResponse.SC_BAD_REQUEST,
                "The body must be an object of \"username\" and \"password\", both text.");
    }
}
