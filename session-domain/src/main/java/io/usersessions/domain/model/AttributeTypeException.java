package io.usersessions.domain.model;

/** An attribute was read as another type than it has; the message names both types, not the value. */
public final class AttributeTypeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AttributeTypeException(String name, Class<? extends SessionValue> wanted, SessionValue found) {
        this(name, wanted.getSimpleName(), found);
    }

    /** @param wanted the values that are possible */
    AttributeTypeException(String name, String wanted, SessionValue found) {
        super("attribute '" + name + "' is " + found.getClass().getSimpleName() + ", not " + wanted);
    }
}
