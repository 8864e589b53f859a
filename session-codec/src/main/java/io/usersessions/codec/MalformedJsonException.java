package io.usersessions.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** A text that is not the JSON that is read here. What it says repeats nothing of the text. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    MalformedJsonException(String reason) {
        super("not taken as JSON: " + reason, null, false, false);
        this.reason = reason;
    }

    static MalformedJsonException at(@Nullable TokenStreamLocation location) {
        return new MalformedJsonException(
                location == null
                        ? "it is not JSON"
                        : "it is not JSON at line " + location.getLineNr() + ", column " + location.getColumnNr());
    }

    /** Why, as the end of a sentence about the text. */
    public String reason() {
        return reason;
    }
}
