package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static org.jooq.impl.DSL.field;

import java.time.Instant;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jooq.postgres.extensions.types.Inet;

/**
 * Rows that a statement is given as parameters: one array for each column, put side by side.
 *
 * @param name what the statement calls them
 */
record Batch(String name, List<TableField<?, ?>> columns) {
    /** The rows. */
    Table<?> table() {
        String[] names = columns.stream().map(Field::getName).toArray(String[]::new);
        return new Unnest(columns.stream().map(Batch::values).toArray(Field<?>[]::new)).as(name, names);
    }

    /** The value of a column in one of the rows. */
    <T> Field<T> value(Field<T> column) {
        DataType<T> type = column.getDataType();
        return isAddress(column)
                ? field(DSL.name(name, column.getName()), SQLDataType.CLOB).cast(type)
                : field(DSL.name(name, column.getName()), type);
    }

    /** The buckets of all rows. */
    static Param<Integer[]> buckets() {
        return DSL.param(parameter(SESSION.BUCKET), SESSION.BUCKET.getDataType().getArrayDataType());
    }

    private static Param<?> values(Field<?> column) {
        return DSL.param(parameter(column), element(column).getArrayDataType());
    }

    /** The name of the parameter for all values of a column. */
    static String parameter(Field<?> column) {
        return "all_" + column.getName();
    }

    /** The type as it stands in an array: jOOQ makes no arrays of types that it converts. */
    private static DataType<?> element(Field<?> column) {
        if (isAddress(column)) {
            return SQLDataType.CLOB;
        }
        return column.getType() == Instant.class ? SQLDataType.TIMESTAMPWITHTIMEZONE : column.getDataType();
    }

    private static boolean isAddress(Field<?> column) {
        return column.getType() == Inet.class;
    }

    /** The table function that takes several arrays, which jOOQ's own takes one of. */
    private static final class Unnest extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        Unnest(Field<?>[] arrays) {
            super(DSL.name("unnest"), null, null, arrays, DSL.comment(""), TableOptions.function());
        }
    }
}
