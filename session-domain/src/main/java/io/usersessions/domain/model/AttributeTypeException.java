package io.usersessions.domain.model;

/** An attribute was read as one type and is another; the message names both, not the value. */
public final class AttributeTypeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AttributeTypeException(String name, Class<? extends SessionValue> wanted, SessionValue found) {
        super("attribute '" + name + "' is " + found.getClass().getSimpleName() + ", not " + wanted.getSimpleName());
    }
}
