package io.usersessions.persistence;

import static org.jooq.impl.DSL.any;

import java.lang.reflect.Array;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jooq.postgres.extensions.types.Inet;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement is given as parameters and refers to as to a table.
 *
 * @param name what the statement calls them
 */
record Batch(String name, List<Field<?>> columns) implements RowSource {
    /** The rows: a parameter for each column, which is an array of its values. */
    Table<?> table() {
        String[] names = columns.stream().map(Field::getName).toArray(String[]::new);
        return new Unnest(columns.stream().map(Batch::values).toArray(Field<?>[]::new)).as(name, names);
    }

    /** The rows as what an {@code insert} into these columns selects. */
    Select<Record> rows() {
        return DSL.select(columns.stream().map(this::value).toList()).from(table());
    }

    /**
     * That a row of a table has the key of one of these. Asks for every column of the key, so that the primary key finds it; and for the
     * buckets by themselves, so that a distributed table finds those.
     */
    Condition isKeyed(Field<Integer> bucket, Field<?>... others) {
        return Stream.of(others)
                .map(this::isSame)
                .reduce(isSame(bucket), Condition::and)
                .and(bucket.eq(
                        any(DSL.param(parameter(bucket), bucket.getDataType().getArrayDataType()))));
    }

    private <T> Condition isSame(Field<T> column) {
        return column.eq(value(column));
    }

    @Override
    public <T> Field<T> value(Field<T> column) {
        DataType<T> type = column.getDataType();
        return isAddress(column)
                ? DSL.field(DSL.name(name, column.getName()), SQLDataType.CLOB).cast(type)
                : DSL.field(DSL.name(name, column.getName()), type);
    }

    /** The arrays for {@link #table}. */
    Binds binds(List<Binds> rows) {
        Binds arrays = new Binds();
        for (Field<?> column : columns) {
            @Nullable
            Object[] values = rows.stream()
                    .map(row -> plain(row.value(column.getName())))
                    .toArray(size -> (Object[]) Array.newInstance(element(column), size));
            arrays.with(parameter(column), values);
        }
        return arrays;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Instant instant ? InstantText.of(instant) : value;
    }

    private static Param<?> values(Field<?> column) {
        return DSL.param(parameter(column), type(column).getArrayDataType());
    }

    private static String parameter(Field<?> column) {
        return "all_" + column.getName();
    }

    /** The type as which a value comes: jOOQ makes no arrays of types that it converts. */
    private static DataType<?> type(Field<?> column) {
        if (isAddress(column)) {
            return SQLDataType.CLOB;
        }
        return column.getType() == Instant.class ? SQLDataType.TIMESTAMPWITHTIMEZONE : column.getDataType();
    }

    private static Class<?> element(Field<?> column) {
        return column.getType() == Instant.class
                ? InstantText.class
                : type(column).getType();
    }

    private static boolean isAddress(Field<?> column) {
        return column.getType() == Inet.class;
    }

    /** The table function that takes several arrays; jOOQ's own takes one. */
    private static final class Unnest extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        Unnest(Field<?>[] arrays) {
            super(DSL.name("unnest"), null, null, arrays, DSL.comment(""), TableOptions.function());
        }
    }
}
