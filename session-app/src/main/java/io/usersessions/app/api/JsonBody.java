package io.usersessions.app.api;

import io.usersessions.app.route.RefusedRequest;
import io.usersessions.app.route.RequestBody;
import io.usersessions.codec.JsonText;
import io.usersessions.codec.MalformedJsonException;
import io.usersessions.domain.model.SessionValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The JSON value in the body of a request. */
final class JsonBody {
    private JsonBody() {}

    /** @throws RefusedRequest if the body is not JSON */
    static SessionValue of(HttpServletRequest request) throws IOException {
        String text = RequestBody.text(request, Api.JSON);
        try {
            return JsonText.parse(text);
        } catch (MalformedJsonException malformed) {
            throw new RefusedRequest(
                    HttpServletResponse.SC_BAD_REQUEST, "The body is not valid: " + malformed.reason() + ".");
        }
    }
}
