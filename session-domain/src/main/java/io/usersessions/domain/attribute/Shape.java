package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;

/** How values of one declared type are stored as plain data, and read from any payload. */
interface Shape {
    /**
     * This value as plain data.
     *
     * @throws IllegalArgumentException if the value cannot be stored; the message names the path
     */
    SessionValue write(Object value, AttributePath path);

    /**
     * The value that is stored as this plain data.
     *
     * @throws AttributeShapeException if {@link #write} does not store such data
     */
    Object read(SessionValue value, AttributePath path);

    /** Whether {@link SessionValue#NOTHING} is read as a value, not as its absence. */
    default boolean readsNothing() {
        return false;
    }
}
