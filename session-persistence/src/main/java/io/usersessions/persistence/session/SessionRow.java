package io.usersessions.persistence.session;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of table {@code session}, read by column. */
record SessionRow(ResultSet result, Selection selection) {
    <T> T get(SessionColumn<T> column) throws SQLException {
        return column.reader().read(result, selection.place(column));
    }

    /** The same without a box. */
    long number(SessionColumn<Long> column) throws SQLException {
        return result.getLong(selection.place(column));
    }
}
