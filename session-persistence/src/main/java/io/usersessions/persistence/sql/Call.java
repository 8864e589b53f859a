package io.usersessions.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs rendered statements on one connection, by one deadline. */
record Call(Connection connection, Deadline deadline) {
    /** Reads the row a result stands at. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** How many rows the statement changed. */
    int update(RenderedSql sql, Binds binds) throws SQLException {
        try (PreparedStatement statement = prepared(sql)) {
            sql.bind(statement, binds);
            return statement.executeUpdate();
        }
    }

    /** Whether the statement changed the one row it is about: it gives that row, or else counts it. */
    boolean isChange(RenderedSql sql, Binds binds) throws SQLException {
        try (PreparedStatement statement = prepared(sql)) {
            sql.bind(statement, binds);
            if (!statement.execute()) {
                return statement.getUpdateCount() == 1;
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next();
            }
        }
    }

    /** Runs the statement once for each set of values, in one round trip. */
    int[] updateAll(RenderedSql sql, List<Binds> all) throws SQLException {
        try (PreparedStatement statement = prepared(sql)) {
            for (Binds binds : all) {
                sql.bind(statement, binds);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    <T> List<T> rows(RenderedSql sql, Binds binds, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepared(sql)) {
            sql.bind(statement, binds);
            try (ResultSet row = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (row.next()) {
                    read.add(SqlFaults.reading(reader, row));
                }
                return read;
            }
        }
    }

    /** The one row of a statement that gives one or none. */
    <T> Optional<T> row(RenderedSql sql, Binds binds, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepared(sql)) {
            sql.bind(statement, binds);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(SqlFaults.reading(reader, row)) : Optional.empty();
            }
        }
    }

    private PreparedStatement prepared(RenderedSql sql) throws SQLException {
        deadline.share();
        return connection.prepareStatement(sql.text());
    }
}
