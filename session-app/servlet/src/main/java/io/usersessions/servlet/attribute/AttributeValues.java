package io.usersessions.servlet.attribute;

import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.model.SessionValue;
import org.jspecify.annotations.Nullable;

public final class AttributeValues {
    private AttributeValues() {}

    public static AttributeValues of(AttributeTypes types) {
        return new AttributeValues();
    }

    public SessionValue toStored(String name, Object value) {
        return SessionValue.from(value);
    }

    public @Nullable Object fromStored(String name, SessionValue value) {
        return value.toPlain();
    }

    public boolean mayChange(Object value) {
        return value instanceof java.util.Collection || value instanceof java.util.Map;
    }
}
