package io.usersessions.app.error;

import io.usersessions.app.language.TextKey;

/** The headings of error pages. */
enum ErrorTitle implements TextKey {
    NOT_ALLOWED("error.403.title"),
    NOT_FOUND("error.404.title"),
    OTHER_METHOD("error.405.title"),
    TOOK_TOO_LONG("error.408.title"),
    CONFLICT("error.409.title"),
    TOO_LARGE("error.413.title"),
    LONG_ADDRESS("error.414.title"),
    EXPECTATION("error.417.title"),
    HTTP_VERSION("error.426.title"),
    TOO_MANY("error.429.title"),
    LONG_HEADERS("error.431.title"),
    UNSUPPORTED("error.501.title"),
    UNAVAILABLE("error.503.title"),
    INVALID("error.400.title"),
    FAULT("error.500.title");

    private final String key;

    ErrorTitle(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
