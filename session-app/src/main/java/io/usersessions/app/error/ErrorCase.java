package io.usersessions.app.error;

import io.usersessions.app.language.Language;
import io.usersessions.app.language.Messages;
import io.usersessions.app.language.TextKey;
import java.util.Arrays;

/** What people read about an error that has no more exact text, by its status. */
enum ErrorCase implements TextKey {
    NOT_ALLOWED(403, ErrorTitle.NOT_ALLOWED, "error.403.detail"),
    NOT_FOUND(404, ErrorTitle.NOT_FOUND, "error.404.detail"),
    OTHER_METHOD(405, ErrorTitle.OTHER_METHOD, "error.405.detail"),
    TOOK_TOO_LONG(408, ErrorTitle.TOOK_TOO_LONG, "error.408.detail"),
    CONFLICT(409, ErrorTitle.CONFLICT, "error.409.detail"),
    TOO_LARGE(413, ErrorTitle.TOO_LARGE, "error.413.detail"),
    LONG_ADDRESS(414, ErrorTitle.LONG_ADDRESS, "error.414.detail"),
    EXPECTATION(417, ErrorTitle.EXPECTATION, "error.417.detail"),
    HTTP_VERSION(426, ErrorTitle.HTTP_VERSION, "error.426.detail"),
    TOO_MANY(429, ErrorTitle.TOO_MANY, "error.429.detail"),
    LONG_HEADERS(431, ErrorTitle.LONG_HEADERS, "error.431.detail"),
    UNSUPPORTED(501, ErrorTitle.UNSUPPORTED, "error.501.detail"),
    UNAVAILABLE(503, ErrorTitle.UNAVAILABLE, "error.503.detail"),
    INVALID(400, ErrorTitle.INVALID, "error.400.detail"),
    FAULT(500, ErrorTitle.FAULT, "error.500.detail");

    private static final int HTTP_VERSION_NOT_SUPPORTED = 505;
    private static final int FIRST_FAULT = 500;

    private final int status;
    private final ErrorTitle title;
    private final String key;

    ErrorCase(int status, ErrorTitle title, String key) {
        this.status = status;
        this.title = title;
        this.key = key;
    }

    static ErrorCase of(int status) {
        if (status == HTTP_VERSION_NOT_SUPPORTED) {
            return HTTP_VERSION;
        }
        return Arrays.stream(values())
                .filter(known -> known.status == status)
                .findFirst()
                .orElse(status < FIRST_FAULT ? INVALID : FAULT);
    }

    ErrorTitle title() {
        return title;
    }

    /** The explanation. */
    @Override
    public String key() {
        return key;
    }

    /** The explanation for programs. */
    String english() {
        return Messages.in(Language.ENGLISH).named(this);
    }
}
