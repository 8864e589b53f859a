package io.usersessions.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the value of one column of a row. */
@FunctionalInterface
public interface ColumnReader<T> {
    /**
     * The value of a column.
     *
     * @param place number of the column in the row, from 1
     */
    T read(ResultSet row, int place) throws SQLException;
}
