package io.usersessions.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs rendered statements on one connection, within one deadline. */
public final class Call {
    private final Connection connection;
    private final Deadline deadline;

    Call(Connection connection, Deadline deadline) {
        this.connection = connection;
        this.deadline = deadline;
    }

    /** Reads the current row of a result. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads this row. */
        T read(ResultSet row) throws SQLException;
    }

    /** How many rows the statement changed. */
    public int update(RenderedSql sql, Binds binds) throws SQLException {
        try (PreparedStatement statement = prepared(sql)) {
            sql.bind(statement, binds);
            return statement.executeUpdate();
        }
    }

    /** Whether a statement about one row changed that row: the statement returns the row, or otherwise counts it. */
    public boolean isChange(RenderedSql sql, Binds binds) throws SQLException {
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

    /** Runs the statement once for each set of values, in one round trip; how many rows each of them changed. */
    public int[] updateAll(RenderedSql sql, List<Binds> all) throws SQLException {
        try (PreparedStatement statement = prepared(sql)) {
            for (Binds binds : all) {
                sql.bind(statement, binds);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** All rows of a statement. */
    public <T> List<T> rows(RenderedSql sql, Binds binds, Reader<T> reader) throws SQLException {
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

    /** The row of a statement that returns one row or none. */
    public <T> Optional<T> row(RenderedSql sql, Binds binds, Reader<T> reader) throws SQLException {
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
