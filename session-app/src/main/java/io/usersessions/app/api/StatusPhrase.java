package io.usersessions.app.api;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** The names of statuses in RFC 9110 and the registry of statuses. */
final class StatusPhrase {
    /** The statuses whose old names Jetty still uses. */
    private static final Map<Integer, String> RENAMED = Map.of(
            HttpStatus.PAYLOAD_TOO_LARGE_413,
            "Content Too Large",
            HttpStatus.UNPROCESSABLE_ENTITY_422,
            "Unprocessable Content",
            HttpStatus.INTERNAL_SERVER_ERROR_500,
            "Internal Server Error");

    private StatusPhrase() {}

    static String of(int status) {
        return RENAMED.getOrDefault(status, HttpStatus.getMessage(status));
    }
}
