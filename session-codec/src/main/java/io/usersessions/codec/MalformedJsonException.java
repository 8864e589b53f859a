package io.usersessions.codec;

/** A text that is not the JSON that is read here. What it says repeats nothing of the text. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    MalformedJsonException(String reason) {
        super("not taken as JSON: " + reason, null, false, false);
        this.reason = reason;
    }

    /** Why, as the end of a sentence about the text. */
    public String reason() {
        return reason;
    }
}
