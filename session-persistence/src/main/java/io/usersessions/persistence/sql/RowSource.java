package io.usersessions.persistence.sql;

import org.jooq.Field;

/** Where a statement takes the values of a row from: parameters, or a {@link Batch}. */
@FunctionalInterface
public interface RowSource {
    /** The value of this column. */
    <T> Field<T> value(Field<T> column);
}
