package io.usersessions.app.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs single statements on pooled connections; every method throws {@link AccountsUnavailableException} if the database fails. */
public record StatementRunner(DataSource dataSource) {
    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Parameters {
        /** Sets them. */
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads the current row. */
    @FunctionalInterface
    public interface Columns<T> {
        /** The value of the row. */
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> first(String sql, Parameters parameters, Columns<T> columns) {
        return run(sql, statement -> {
            parameters.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(columns.read(row)) : Optional.empty();
            }
        });
    }

    /** All rows of a query. */
    public <T> List<T> all(String sql, Parameters parameters, Columns<T> columns) {
        return run(sql, statement -> {
            parameters.bind(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(columns.read(row));
                }
            }
            return rows;
        });
    }

    /** Whether a statement changed one row. */
    boolean changesOne(String sql, Parameters parameters) {
        return changes(sql, parameters) == 1;
    }

    /** The number of rows that a statement changed. */
    public int changes(String sql, Parameters parameters) {
        return run(sql, statement -> {
            parameters.bind(statement);
            return statement.executeUpdate();
        });
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException fault) {
            // The message of the driver may quote a row.
            throw new AccountsUnavailableException(
                    "the account database failed (SQLSTATE " + fault.getSQLState() + ")");
        }
    }
}
