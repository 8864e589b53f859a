package io.usersessions.codec.attribute;

import io.usersessions.domain.model.SessionValue;

/** Plain data, stored as it is. */
record PlainShape() implements Shape {
    @Override
    public SessionValue write(Object value, AttributePath path) {
        return (SessionValue) value;
    }

    @Override
    public SessionValue read(SessionValue value, AttributePath path) {
        return value;
    }

    @Override
    public boolean readsNothing() {
        return true;
    }
}
