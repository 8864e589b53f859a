package io.usersessions.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The values of a statement's parameters, by name. */
public final class Binds {
    private static final Map<Class<?>, String> ELEMENT_TYPES = Map.of(
            Integer[].class, "int4",
            Long[].class, "int8",
            Boolean[].class, "bool",
            byte[][].class, "bytea",
            String[].class, "text",
            InstantText[].class, "timestamptz");

    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** Adds the value of the parameter that has the name of this column. */
    public Binds with(Field<?> column, Object value) {
        return with(column.getName(), value);
    }

    /** The same for a value that may be missing. */
    public Binds withNullable(Field<?> column, @Nullable Object value) {
        values.put(column.getName(), value);
        return this;
    }

    /** Adds the value of the parameter that has this name. */
    public Binds with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Adds all these values. */
    public Binds withAll(Binds others) {
        values.putAll(others.values);
        return this;
    }

    @Nullable
    Object value(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("no value for parameter " + name);
        }
        return values.get(name);
    }

    void set(PreparedStatement statement, int place, String name) throws SQLException {
        Object value = value(name);
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof Object[] many) {
            statement.setArray(place, statement.getConnection().createArrayOf(elementType(many), many));
        } else {
            statement.setObject(place, value);
        }
    }

    /** The name of the elements' type in the database. */
    private static String elementType(Object[] many) {
        String type = ELEMENT_TYPES.get(many.getClass());
        if (type == null) {
            throw new IllegalStateException(
                    "no parameter is an array of " + many.getClass().getComponentType());
        }
        return type;
    }
}
