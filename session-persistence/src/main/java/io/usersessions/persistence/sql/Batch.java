package io.usersessions.persistence.sql;

import static org.jooq.impl.DSL.any;

import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement gets as parameters and uses like a table.
 *
 * @param name of that table in the statement
 */
public record Batch(String name, List<Field<?>> columns) implements RowSource {
    /** The rows as a table. Each column has one parameter, an array of its values. */
    public Table<?> table() {
        String[] names = columns.stream().map(Field::getName).toArray(String[]::new);
        return Unnest.of(columns.stream().map(BatchParameter::of).toList()).as(name, names);
    }

    /** The rows as a query, for an {@code insert} into these columns. */
    public Select<Record> rows() {
        return DSL.select(columns.stream().map(this::value).toList()).from(table());
    }

    /**
     * That a row of a table has the same primary key as one of these rows. It compares every column of the key, so that the database uses the
     * primary key, and the bucket once more by itself, so that a distributed table finds its shards.
     */
    public Condition isSameRow(Field<Integer> bucket, Field<?>... others) {
        return Stream.of(others)
                .map(this::isSame)
                .reduce(isSame(bucket), Condition::and)
                .and(bucket.eq(any(DSL.param(
                        BatchParameter.name(bucket), bucket.getDataType().getArrayDataType()))));
    }

    private <T> Condition isSame(Field<T> column) {
        return column.eq(value(column));
    }

    @Override
    public <T> Field<T> value(Field<T> column) {
        DataType<T> type = column.getDataType();
        return BatchParameter.isAddress(column)
                ? DSL.field(DSL.name(name, column.getName()), SQLDataType.CLOB).cast(type)
                : DSL.field(DSL.name(name, column.getName()), type);
    }

    /** The arrays for {@link #table}. */
    public Binds binds(List<Binds> rows) {
        Binds arrays = new Binds();
        for (Field<?> column : columns) {
            @Nullable
            Object[] values = rows.stream()
                    .map(row -> BatchParameter.element(row.value(column.getName())))
                    .toArray(size -> (Object[]) Array.newInstance(BatchParameter.elementType(column), size));
            arrays.with(BatchParameter.name(column), values);
        }
        return arrays;
    }
}
