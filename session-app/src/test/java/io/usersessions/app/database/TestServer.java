package io.usersessions.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** One PostgreSQL for the tests of this module that do not need their own, with databases for them. */
public final class TestServer {
    private static final int ATTEMPTS = 3;
    private static final EmbeddedPostgres SERVER = started();
    private static int databases;

    private TestServer() {}

    /** Stopped by the hook that it registers with the JVM. */
    private static EmbeddedPostgres started() {
        return started(Map.of("fsync", "off"));
    }

    /**
     * Starts a server with these settings. Another program can take its port between the choice and the use; the next attempt chooses another
     * one.
     */
    public static EmbeddedPostgres started(Map<String, String> settings) {
        for (int left = ATTEMPTS; ; left--) {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
            settings.forEach(server::setServerConfig);
            try {
                return server.start();
            } catch (IOException fault) {
                if (left == 1) {
                    throw new UncheckedIOException(fault);
                }
            }
        }
    }

    /** The URL of a new, empty database. */
    public static String emptyDatabase() {
        return emptyDatabase("");
    }

    /** The URL of a new, empty database, created with these options of {@code create database}. */
    public static synchronized String emptyDatabase(String options) {
        String name = "test_" + ++databases;
        execute(SERVER.getPostgresDatabase(), "create database " + name + " " + options);
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** The URL of a new copy of a database, which must have no connections. */
    public static String copyOf(String url) {
        return emptyDatabase("template " + url.replaceAll(".*/([^?]*).*", "$1"));
    }

    /** The URL of a database of this name. */
    public static String urlOf(String name) {
        return SERVER.getJdbcUrl("postgres", name);
    }

    public static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The first column of every row. */
    public static List<String> strings(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
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
