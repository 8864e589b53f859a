package io.usersessions.spring.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Databases for tests, on a PostgreSQL that is started once, or on the one that the environment variable {@code SESSIONS_JDBC_URL} names.
 * Its user needs the right to create databases.
 */
public final class TestDatabase {
    private static final int ATTEMPTS = 3;
    private static final String SERVER = Optional.ofNullable(System.getenv("SESSIONS_JDBC_URL"))
            .orElseGet(() -> started().getJdbcUrl("postgres", "postgres"));

    private TestDatabase() {}

    /**
     * Registers a shutdown hook that stops it. Another program can take its port between the choice and the use; the next attempt chooses another
     * one.
     */
    private static EmbeddedPostgres started() {
        for (int left = ATTEMPTS; ; left--) {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException fault) {
                if (left == 1) {
                    throw new UncheckedIOException(fault);
                }
            }
        }
    }

    /** The URL of an empty database. */
    public static String empty() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(SERVER, "create database " + name);
        return SERVER.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    }

    /** A pool of few connections, of which it opens none until it must. */
    public static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Runs a statement. */
    public static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The first column of every row. */
    public static List<String> strings(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (row.next()) {
                strings.add(row.getString(1));
            }
            return strings;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
