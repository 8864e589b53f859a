package io.usersessions.persistence.sql;

import java.time.Instant;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.postgres.extensions.types.Inet;
import org.jspecify.annotations.Nullable;

/** The parameter of a {@link Batch} for one column: an array of the values that its rows have there. */
final class BatchParameter {
    private BatchParameter() {}

    static Param<?> of(Field<?> column) {
        return DSL.param(name(column), type(column).getArrayDataType());
    }

    static String name(Field<?> column) {
        return "all_" + column.getName();
    }

    static @Nullable Object element(@Nullable Object value) {
        return value instanceof Instant instant ? InstantText.of(instant) : value;
    }

    static Class<?> elementType(Field<?> column) {
        return column.getType() == Instant.class
                ? InstantText.class
                : type(column).getType();
    }

    static boolean isAddress(Field<?> column) {
        return column.getType() == Inet.class;
    }

    /** The type in which a value is sent: jOOQ makes no arrays of types that it converts. */
    private static DataType<?> type(Field<?> column) {
        if (isAddress(column)) {
            return SQLDataType.CLOB;
        }
        return column.getType() == Instant.class ? SQLDataType.TIMESTAMPWITHTIMEZONE : column.getDataType();
    }
}
