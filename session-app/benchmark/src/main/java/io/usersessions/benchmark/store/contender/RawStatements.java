package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Runs prepared statements, each on a connection of the pool. */
record RawStatements(HikariDataSource pool) implements AutoCloseable {
    @FunctionalInterface
    interface Execution {
        /** The number of rows found or changed. */
        int run(PreparedStatement statement) throws SQLException;
    }

    int run(String sql, Execution execution) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return execution.run(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Fails unless exactly one row was found or changed. */
    void runForOne(String sql, Execution execution) {
        int rows = run(sql, execution);
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows, not one: " + sql);
        }
    }

    /** Reads three instants, from this column on. */
    static void readInstants(ResultSet row, int first) throws SQLException {
        for (int column = first; column < first + 3; column++) {
            row.getObject(column, OffsetDateTime.class);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
