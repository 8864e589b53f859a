package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;
import java.util.Optional;

/** A value, or nothing. */
record OptionalShape(Shape content) implements Shape {
    @Override
    public SessionValue write(Object value, AttributePath path) {
        Optional<?> optional = (Optional<?>) value;
        return optional.isPresent() ? content.write(optional.get(), path) : SessionValue.NOTHING;
    }

    @Override
    public Optional<Object> read(SessionValue value, AttributePath path) {
        return value.equals(SessionValue.NOTHING) ? Optional.empty() : Optional.of(content.read(value, path));
    }

    @Override
    public boolean readsNothing() {
        return true;
    }
}
