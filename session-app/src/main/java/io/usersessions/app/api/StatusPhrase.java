package io.usersessions.app.api;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** What RFC 9110 and the registry of statuses call a status. */
final class StatusPhrase {
    /** Those that Jetty still knows by the name they had before. */
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
