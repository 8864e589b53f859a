package io.usersessions.benchmark.store.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The PostgreSQL server of a run. An embedded server waits for the disk at every commit. Checkpoints by time or size and automatic
 * vacuums are off, since they disturb a short measurement; the benchmark runs them between measurements.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String ADMINISTRATION = "postgres";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "max_connections", "200",
            "shared_buffers", "512MB",
            "max_wal_size", "8GB",
            "checkpoint_timeout", "1h",
            "autovacuum", "off");

    private final String url;
    private final Optional<EmbeddedPostgres> embedded;
    private final List<String> databases = new ArrayList<>();

    private PostgresServer(String url, Optional<EmbeddedPostgres> embedded) {
        this.url = url;
        this.embedded = embedded;
    }

    /** Starts a server with its files in this folder. The server creates the folder, and removes it when it closes. */
    public static PostgresServer embedded(Path folder) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(true)
                .setPGStartupWait(TIMEOUT);
        SETTINGS.forEach(builder::setServerConfig);
        try {
            EmbeddedPostgres started = builder.start();
            return new PostgresServer(started.getJdbcUrl(ADMINISTRATION, ADMINISTRATION), Optional.of(started));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A server that runs already; the user in the URL must be allowed to create databases. */
    public static PostgresServer at(String url) {
        return new PostgresServer(url, Optional.empty());
    }

    public boolean isEmbedded() {
        return embedded.isPresent();
    }

    Database administration() {
        return new Database(url);
    }

    /** Writes changed pages to the disk, so that the server need not do so in a measurement. */
    public void checkpoint() {
        administration().execute("checkpoint");
    }

    /** Whether the first change of a page after a checkpoint logs the whole page: on or off. */
    public void setPageImages(String state) {
        administration().execute("alter system set full_page_writes = " + state, "select pg_reload_conf()");
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!administration().text("show full_page_writes").equals(state)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("full_page_writes is not " + state);
            }
        }
        // The processes of the server use the new setting from their next checkpoint at the latest.
        checkpoint();
    }

    /** A new database. An external server drops it when this object is closed. */
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
