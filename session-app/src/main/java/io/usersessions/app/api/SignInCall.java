package io.usersessions.app.api;

import io.usersessions.app.account.People;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signs in with name and password; a wrong name and a wrong password get the same answer. */
record SignInCall(People people) {
    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";

    void signIn(Exchange exchange) throws IOException {
        SessionValue body = JsonBody.of(exchange.request());
        if (!(body instanceof SessionValue.Fields fields)
                || !fields.values().keySet().equals(Set.of(USERNAME, PASSWORD))) {
            throw malformed();
        }
        UserId user = authenticated(fields.values()).orElseThrow(() -> failed(exchange, fields.values()));
        exchange.visit().signIn(user);
        JsonResponse.noContent(exchange.response());
    }

    private RefusedRequest failed(Exchange exchange, Map<String, SessionValue> credentials) {
        people.failures().add(text(credentials, USERNAME), exchange.visit().client());
        return Api.unauthorized(exchange.response(), "Name or password is wrong.");
    }

    private Optional<UserId> authenticated(Map<String, SessionValue> credentials) {
        return people.accounts().authenticate(text(credentials, USERNAME), text(credentials, PASSWORD));
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
