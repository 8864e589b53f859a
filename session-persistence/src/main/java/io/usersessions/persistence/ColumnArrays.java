package io.usersessions.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.postgres.extensions.types.Inet;
import org.jspecify.annotations.Nullable;

/** Rows as one array a column, for {@link BulkStatements}. */
final class ColumnArrays {
    private static final Map<Class<?>, String> ELEMENTS = Map.of(
            Integer.class, "int4",
            Long.class, "int8",
            Boolean.class, "bool",
            String.class, "text",
            byte[].class, "bytea",
            Instant.class, "timestamptz",
            Inet.class, "text");

    private ColumnArrays() {}

    static Binds of(Connection connection, List<? extends Field<?>> columns, List<Binds> rows) throws SQLException {
        Binds arrays = new Binds();
        for (Field<?> column : columns) {
            arrays.with(column, array(connection, column, rows));
        }
        return arrays;
    }

    private static Array array(Connection connection, Field<?> column, List<Binds> rows) throws SQLException {
        boolean binary = column.getType() == byte[].class;
        @Nullable Object[] values = binary ? new byte[rows.size()][] : new @Nullable Object[rows.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = rows.get(place).value(column);
        }
        return connection.createArrayOf(ELEMENTS.get(column.getType()), values);
    }
}
