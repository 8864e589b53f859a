package io.usersessions.persistence;

import org.jooq.Field;

/** Where a statement takes the values of a row from: parameters, or a {@link Batch}. */
@FunctionalInterface
interface RowSource {
    <T> Field<T> value(Field<T> column);
}
