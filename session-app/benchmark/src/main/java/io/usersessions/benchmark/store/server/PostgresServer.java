package io.usersessions.benchmark.store.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one PostgreSQL of a run. An embedded one waits for the disk at every commit, and is spared what would disturb a short measurement:
 * checkpoints by time or by size, and automatic vacuums, which the benchmark does itself between measurements.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String ADMINISTRATION = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String url;
    private final Optional<EmbeddedPostgres> embedded;
    private final List<String> databases = new ArrayList<>();

    private PostgresServer(String url, Optional<EmbeddedPostgres> embedded) {
        this.url = url;
        this.embedded = embedded;
    }

    /** Starts one, with its files in a folder, which is made and is removed at the end. */
    public static PostgresServer embedded(Path folder) {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(true)
                    .setPGStartupWait(PATIENCE)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("checkpoint_timeout", "1h")
                    .setServerConfig("autovacuum", "off")
                    .start();
            return new PostgresServer(started.getJdbcUrl(ADMINISTRATION, ADMINISTRATION), Optional.of(started));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One that runs already; the user of the URL may create databases. */
    public static PostgresServer at(String url) {
        return new PostgresServer(url, Optional.empty());
    }

    public boolean isEmbedded() {
        return embedded.isPresent();
    }

    public Database administration() {
        return new Database(url);
    }

    /** Writes out what it has in memory, so that it does not have to in a measurement. */
    public void checkpoint() {
        administration().execute("checkpoint");
    }

    /** Whether the first change of a page after a checkpoint logs all of the page: on or off. */
    public void setPageImages(String state) {
        administration().execute("alter system set full_page_writes = " + state, "select pg_reload_conf()");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!administration().text("show full_page_writes").equals(state)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("full_page_writes is not " + state);
            }
        }
        // The processes of the server follow at their next checkpoint at the latest.
        checkpoint();
    }

    /** A new database, dropped when the server is closed. */
    public Database create(String name) {
        administration().execute("drop database if exists " + name, "create database " + name);
        databases.add(name);
        return new Database(url.replaceFirst("(//[^/]+/)[^?]*", "$1" + name));
    }

    @Override
    public void close() {
        try {
            if (embedded.isPresent()) {
                embedded.get().close();
            } else {
                databases.forEach(name -> administration().execute("drop database if exists " + name));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
