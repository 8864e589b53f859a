package io.usersessions.app.api;

import io.usersessions.domain.model.SessionValue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** Text, number, flag, list, map or null, as the mapper knows them. */
    static @Nullable Object plain(SessionValue value) {
        if (value instanceof SessionValue.Text text) {
            return text.value();
        } else if (value instanceof SessionValue.Whole whole) {
            return whole.value();
        } else if (value instanceof SessionValue.Real real) {
            return real.value();
        } else if (value instanceof SessionValue.Flag flag) {
            return flag.value();
        } else if (value instanceof SessionValue.Items items) {
            return items.values().stream().map(JsonResponse::plain).toArray();
        } else if (value instanceof SessionValue.Fields fields) {
            return plain(fields.values());
        }
        return null;
    }

    static Map<String, @Nullable Object> plain(Map<String, SessionValue> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }
}
