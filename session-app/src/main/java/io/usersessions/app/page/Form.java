package io.usersessions.app.page;

import io.usersessions.app.route.Refusal;
import io.usersessions.app.route.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a posted form: from its body only, each at most once. The query of the URL is not part of a form. */
public record Form(Map<String, String> fields) {
    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";
    private static final String ATTRIBUTE = Form.class.getName();

    /** Copies the fields. */
    public Form {
        fields = Map.copyOf(fields);
    }

    /** The form of a request; a second call returns the same form. */
    public static Form of(HttpServletRequest request) throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof Form read) {
            return read;
        }
        Form form = parse(RequestBody.text(request, MEDIA_TYPE));
        request.setAttribute(ATTRIBUTE, form);
        return form;
    }

    static boolean isIn(HttpServletRequest request) {
        return RequestBody.isOf(request, MEDIA_TYPE);
    }

    private static Form parse(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&", -1)) {
            if (field.isEmpty()) {
                continue;
            }
            int equals = field.indexOf('=');
            String name = decoded(equals < 0 ? field : field.substring(0, equals));
            if (fields.put(name, equals < 0 ? "" : decoded(field.substring(equals + 1))) != null) {
                throw Refusal.FIELD_TWICE.refused();
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw Refusal.FORM_ENCODING.refused();
        }
    }

    /** The value of a field; empty if the form has no such field. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
