package io.usersessions.benchmark.store.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;

/**
 * How a contender connects to its database.
 *
 * @param maxPoolSize the size of the pool
 * @param counter counts the traffic, if there is one
 */
record Connections(int maxPoolSize, Optional<TrafficCounter> counter) {
    static Connections measured() {
        return new Connections(Database.POOL_SIZE, Optional.empty());
    }

    static Connections counted(TrafficCounter counter) {
        return new Connections(1, Optional.of(counter));
    }

    /** The same pool for every contender: of fixed size, in autocommit, with HikariCP's defaults. */
    HikariDataSource to(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(maxPoolSize);
        counter.ifPresent(present -> {
            config.addDataSourceProperty("socketFactory", CountingSocketFactory.class.getName());
            config.addDataSourceProperty("socketFactoryArg", present.name());
        });
        return new HikariDataSource(config);
    }
}
