package io.usersessions.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON, with {@code no-store}. */
final class JsonResponse {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonResponse() {}

    static void ok(HttpServletResponse response, Object body) throws IOException {
        send(response, HttpServletResponse.SC_OK, "application/json", body);
    }

    static void noContent(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    static void send(HttpServletResponse response, int status, String mediaType, Object body) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentType(mediaType);
        response.getOutputStream().write(bytes(body));
    }

    static byte[] bytes(Object body) {
        return MAPPER.writeValueAsBytes(body);
    }
}
