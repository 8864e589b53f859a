package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.workload.Store;
import java.util.List;
import java.util.stream.Collectors;

/** A fixture in a PostgreSQL database of its own. */
abstract class PostgresFixture implements Fixture {
    private final Database database;
    private final List<String> tables;

    /** @param tables the tables of the contender; the first one has one row for each session */
    PostgresFixture(Database database, String... tables) {
        this.database = database;
        this.tables = List.of(tables);
    }

    /** The contender over this pool, which the store closes. */
    abstract Store open(HikariDataSource pool);

    final Database database() {
        return database;
    }

    @Override
    public final void logPages() {
        database.logPages(tables.toArray(String[]::new));
    }

    @Override
    public final long sessions() {
        return database.number("select count(*) from " + tables.get(0));
    }

    @Override
    public final long bytes() {
        return database.number(tables.stream()
                .map(table -> "pg_total_relation_size('" + table + "')")
                .collect(Collectors.joining(" + ", "select ", "")));
    }

    @Override
    public final Store open() {
        return open(database.pool());
    }

    @Override
    public final CountedStore openCounted() {
        return CountedStore.on(database, this::open);
    }
}
