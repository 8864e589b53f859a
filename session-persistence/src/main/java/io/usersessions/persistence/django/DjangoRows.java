package io.usersessions.persistence.django;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.sql.FaultHeadline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads the rows of a table page by page, in the order of their keys.
 *
 * <p>A page begins after the last key of the page before, so no connection and no snapshot is held between pages. The driver fetches a few
 * rows at a time, and a page ends early once it holds much data: neither many rows nor large rows fill the memory.
 */
final class DjangoRows {
    private static final int MAX_DATA_IN_PAGE = 4 << 20;
    private static final int FETCH_SIZE = 100;

    private final DataSource database;
    private final DjangoQuery query;
    private final String sql;

    DjangoRows(DataSource database, DjangoQuery query) {
        this.database = database;
        this.query = query;
        this.sql = query.sql();
    }

    /**
     * The rows after a key; empty if there are no more.
     *
     * @throws SessionStoreException if the database fails
     */
    List<DjangoRow> after(String key) {
        try (Connection connection = database.getConnection()) {
            // In autocommit mode the driver fetches all rows at once.
            connection.setAutoCommit(false);
            try {
                return read(connection, key);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException fault) {
            SQLException quotable = FaultHeadline.quotableOfServer(fault);
            throw new SessionStoreException("the database of Django failed: " + quotable.getMessage(), quotable);
        }
    }

    private List<DjangoRow> read(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return page(row);
            }
        }
    }

    private List<DjangoRow> page(ResultSet row) throws SQLException {
        List<DjangoRow> rows = new ArrayList<>();
        int dataInPage = 0;
        while (dataInPage < MAX_DATA_IN_PAGE && row.next()) {
            DjangoRow read = query.row(row);
            rows.add(read);
            dataInPage += read.data().map(String::length).orElse(0);
        }
        return rows;
    }
}
