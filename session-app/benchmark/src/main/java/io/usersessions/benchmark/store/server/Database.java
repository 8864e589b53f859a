package io.usersessions.benchmark.store.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** One database of the server: a contender's own. */
public final class Database {
    private final String url;

    public Database(String url) {
        this.url = url;
    }

    /** The same pool for every contender: fixed, in autocommit, everything else as HikariCP has it. */
    public HikariDataSource pool(Connections connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections.most());
        connections.wire().ifPresent(wire -> {
            config.addDataSourceProperty("socketFactory", CountingSocketFactory.class.getName());
            config.addDataSourceProperty("socketFactoryArg", wire.name());
        });
        return new HikariDataSource(config);
    }

    public void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Locks every row for a moment, which changes its page and nothing in it. */
    public void logPages(String... tables) {
        for (String table : tables) {
            number("select count(*) from (select 1 from " + table + " for update) locked");
        }
    }

    public long number(String query) {
        return Long.parseLong(text(query));
    }

    public String text(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Writes one row after the other. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(CopiedRows rows) throws IOException;
    }

    /** Stores many rows at once. */
    public void copy(String table, String columns, Rows rows) {
        String sql = "copy " + table + " (" + columns + ") from stdin (format binary)";
        try (Connection connection = DriverManager.getConnection(url);
                CopiedRows copied = new CopiedRows(new DataOutputStream(new BufferedOutputStream(
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql), 1 << 16)))) {
            rows.writeTo(copied);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
