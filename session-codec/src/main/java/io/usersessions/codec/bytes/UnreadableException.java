package io.usersessions.codec.bytes;

/** Bytes that a reader does not accept. It never leaves this module, and its reason quotes none of the bytes. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public UnreadableException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** The reason, as the end of a sentence about the bytes. */
    public String reason() {
        return reason;
    }
}
