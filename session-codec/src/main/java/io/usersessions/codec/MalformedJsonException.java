package io.usersessions.codec;

/** A text that is not accepted as JSON. The message quotes none of the text. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    MalformedJsonException(String reason) {
        super("not accepted as JSON: " + reason, null, false, false);
        this.reason = reason;
    }

    /** The reason, as the end of a sentence about the text. */
    public String reason() {
        return reason;
    }
}
