package io.usersessions.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The values of a statement's parameters, by name. */
final class Binds {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Binds with(Field<?> column, Object value) {
        return with(column.getName(), value);
    }

    Binds with(Field<?> column, Optional<?> value) {
        values.put(column.getName(), value.orElse(null));
        return this;
    }

    Binds with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    @Nullable
    Object value(Field<?> column) {
        return values.get(column.getName());
    }

    void set(PreparedStatement statement, int place, String name) throws SQLException {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("no value for parameter " + name);
        }
        Object value = values.get(name);
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof byte[][] many) {
            statement.setArray(place, statement.getConnection().createArrayOf("bytea", many));
        } else if (value instanceof Integer[] many) {
            statement.setArray(place, statement.getConnection().createArrayOf("int4", many));
        } else {
            statement.setObject(place, value);
        }
    }
}
