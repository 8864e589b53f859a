package io.usersessions.servlet.attribute;

/** The plain form of a converted object cannot be read on this node. The message contains names, but no value. */
public final class UnreadableFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFormException(String why) {
        super(why);
    }
}
