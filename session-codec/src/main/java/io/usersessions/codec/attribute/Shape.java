package io.usersessions.codec.attribute;

import io.usersessions.domain.model.SessionValue;

/** How values of one declared type are stored as plain data, and read back from whatever a payload holds. */
interface Shape {
    /**
     * This value as plain data.
     *
     * @throws IllegalArgumentException naming the path, if the value cannot be stored
     */
    SessionValue write(Object value, AttributePath path);

    /**
     * The value that was stored as this.
     *
     * @throws AttributeShapeException if this is not what {@link #write} stores
     */
    Object read(SessionValue value, AttributePath path);

    /** Whether {@link SessionValue#NOTHING} is read as a value, and not as the absence of one. */
    default boolean readsNothing() {
        return false;
    }
}
