package io.usersessions.app.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs single statements on pooled connections. */
record StatementRunner(DataSource dataSource) {
    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads the current row. */
    @FunctionalInterface
    interface Columns<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** The first row of a query, if there is one. */
    <T> Optional<T> first(String sql, Parameters parameters, Columns<T> columns) {
        return run(sql, statement -> {
            parameters.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(columns.read(row)) : Optional.empty();
            }
        });
    }

    /** Whether a statement changed one row. */
    boolean changesOne(String sql, Parameters parameters) {
        return run(sql, statement -> {
            parameters.bind(statement);
            return statement.executeUpdate() == 1;
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
