package io.usersessions.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the value of one column of a row. */
@FunctionalInterface
interface ColumnReader<T> {
    /** @param place number of the column in the row, from 1 */
    T read(ResultSet row, int place) throws SQLException;
}
