package io.usersessions.codec.bytes;

/** Bytes that are not what is read here; no caller of this module sees it. The reason repeats nothing of the bytes. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public UnreadableException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Why, as the end of a sentence about the bytes. */
    public String reason() {
        return reason;
    }
}
