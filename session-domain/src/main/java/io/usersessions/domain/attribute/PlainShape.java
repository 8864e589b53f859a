package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;

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
