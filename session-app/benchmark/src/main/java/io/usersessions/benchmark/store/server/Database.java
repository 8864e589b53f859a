package io.usersessions.benchmark.store.server;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One database of the server; each contender has its own. */
public final class Database {
    /** The number of connections with which every contender is measured. */
    public static final int POOL_SIZE = 16;

    private final String url;

    Database(String url) {
        this.url = url;
    }

    public HikariDataSource pool() {
        return Connections.measured().to(url);
    }

    /** A pool of one connection, whose traffic is counted. */
    public HikariDataSource pool(TrafficCounter counter) {
        return Connections.counted(counter).to(url);
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

    /** Locks every row for a moment: this changes every page, and no content. */
    public void logPages(String... tables) {
        for (String table : tables) {
            number("select count(*) from (select 1 from " + table + " for update) locked");
        }
    }

    public long number(String query) {
        return Long.parseLong(text(query));
    }

    String text(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Stores many rows at once. */
    public void copy(String table, String columns, RowSource rows) {
        String sql = "copy " + table + " (" + columns + ") from stdin (format binary)";
        try (Connection connection = DriverManager.getConnection(url);
                CopiedRows copied = CopiedRows.over(connection, sql)) {
            rows.writeTo(copied);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
