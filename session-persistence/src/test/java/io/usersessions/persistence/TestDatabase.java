package io.usersessions.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Databases for tests, on a PostgreSQL that is started once, or on the one that the environment variable {@code SESSIONS_JDBC_URL} names.
 * Its user needs the right to create databases.
 */
public final class TestDatabase {
    private static final int ATTEMPTS = 3;
    private static final String SERVER = Optional.ofNullable(System.getenv("SESSIONS_JDBC_URL"))
            .orElseGet(() -> started().getJdbcUrl("postgres", "postgres"));
    private static final int CONNECTIONS = 20;

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
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException fault) {
                if (left == 1) {
                    throw new UncheckedIOException(fault);
                }
            }
        }
    }

    /** An empty database. */
    public static HikariDataSource empty() {
        return empty("");
    }

    /** An empty database that {@code create database} made with these options. */
    static HikariDataSource empty(String options) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (HikariDataSource server = pool(SERVER, 1)) {
            execute(server, "create database " + name + " " + options);
        }
        return pool(SERVER.replaceFirst("(//[^/]+/)[^?]*", "$1" + name), CONNECTIONS);
    }

    /** A data source that gives no connection, because nobody listens on its port; without a pool, which would wait before it says so. */
    static DataSource refusing() {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setUrl("jdbc:postgresql://localhost:1/nobody");
        return nobody;
    }

    /** A database with the tables that the migrations make. */
    public static HikariDataSource migrated() {
        HikariDataSource database = empty();
        SessionSchema.on(database).migrate();
        return database;
    }

    /** A migrated database with a pool of one connection. */
    static HikariDataSource narrow() {
        try (HikariDataSource wide = migrated()) {
            return pool(wide.getJdbcUrl(), 1);
        }
    }

    /** A database whose tables are hash-partitioned by bucket, four parts each. */
    static HikariDataSource partitioned() {
        HikariDataSource database = migrated();
        for (String table : new String[] {
            "session", "session_owner", "session_history", "session_lease", "imported_key", "sign_in_attempt"
        }) {
            execute(database, partition(table));
        }
        return database;
    }

    private static String partition(String table) {
        StringBuilder sql = new StringBuilder("set search_path = user_sessions;")
                .append("create table parted (like ")
                .append(table)
                .append(" including all) partition by hash (bucket);");
        for (int part = 0; part < 4; part++) {
            sql.append("create table ")
                    .append(table)
                    .append("_")
                    .append(part)
                    .append(" partition of parted for values with (modulus 4, remainder ")
                    .append(part)
                    .append(");");
        }
        return sql.append("drop table ")
                .append(table)
                .append(";")
                .append("alter table parted rename to ")
                .append(table)
                .append(";")
                .append("reset search_path")
                .toString();
    }

    public static HikariDataSource pool(String url, int connections) {
        return new HikariDataSource(config(url, connections));
    }

    /** Connections of another user than the one that the URL may name. */
    static HikariDataSource pool(String url, int connections, String user, String password) {
        HikariConfig config =
                config(url.replaceAll("[?&](user|password)=[^&]*", "").replaceFirst("^([^?]*)&", "$1?"), connections);
        config.setUsername(user);
        config.setPassword(password);
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        return config;
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
