package io.usersessions.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Rows as one array a column, for {@link BulkStatements}. */
final class ColumnArrays {
    /** What the driver sends as it is; it would write arrays of anything else element by element, in quotes. */
    private static final Map<Class<?>, String> ELEMENTS =
            Map.of(Integer.class, "int4", Long.class, "int8", Boolean.class, "bool", byte[].class, "bytea");

    private ColumnArrays() {}

    /** The type that values of a column have on their way: text, if the driver knows no better. */
    static DataType<?> elements(Field<?> column) {
        return isSentAsItIs(column) ? column.getDataType() : SQLDataType.CLOB;
    }

    static boolean isSentAsItIs(Field<?> column) {
        return ELEMENTS.containsKey(column.getType()) || column.getType() == String.class;
    }

    static Binds of(Connection connection, List<? extends Field<?>> columns, List<Binds> rows) throws SQLException {
        Binds arrays = new Binds();
        for (Field<?> column : columns) {
            arrays.with(column, array(connection, column, rows));
        }
        return arrays;
    }

    private static Array array(Connection connection, Field<?> column, List<Binds> rows) throws SQLException {
        @Nullable Object[] values = values(column, rows.size());
        boolean isText = values instanceof String[];
        for (int place = 0; place < values.length; place++) {
            Object value = rows.get(place).value(column);
            values[place] = isText && value != null ? value.toString() : value;
        }
        return connection.createArrayOf(ELEMENTS.getOrDefault(column.getType(), "text"), values);
    }

    private static @Nullable Object[] values(Field<?> column, int size) {
        Class<?> type = ELEMENTS.containsKey(column.getType()) ? column.getType() : String.class;
        return (Object[]) java.lang.reflect.Array.newInstance(type, size);
    }
}
