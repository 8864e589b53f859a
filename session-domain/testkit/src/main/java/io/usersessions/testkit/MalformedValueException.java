package io.usersessions.testkit;

/** Bytes are not those of any value. */
final class MalformedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    MalformedValueException(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
