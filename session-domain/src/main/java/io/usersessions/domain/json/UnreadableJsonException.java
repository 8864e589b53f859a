package io.usersessions.domain.json;

/** Bytes that are not accepted. It never leaves this package, and its reason quotes none of the bytes. */
final class UnreadableJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableJsonException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** The reason, as the end of a sentence about the bytes. */
    String reason() {
        return reason;
    }
}
