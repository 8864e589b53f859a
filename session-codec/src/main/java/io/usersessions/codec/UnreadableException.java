package io.usersessions.codec;

/** Bytes that are not what is read here; no caller of this module sees it. The reason repeats nothing of the bytes. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Why, as the end of a sentence about the bytes. */
    String reason() {
        return reason;
    }
}
