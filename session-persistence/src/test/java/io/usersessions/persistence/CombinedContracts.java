package io.usersessions.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.persistence.Combining.Queueing;
import javax.sql.DataSource;

/** The contracts with every call in line: no caller, not even a lone one, runs the statement of a lone one. */
abstract class CombinedContracts extends PostgresContracts {
    private static final Combining ALWAYS = Combining.defaults()
            .loads(new Queueing(0, 2, 4))
            .saves(new Queueing(0, 2, 16))
            .few(1);

    CombinedContracts(HikariDataSource database) {
        this(database, database);
    }

    CombinedContracts(HikariDataSource database, DataSource used) {
        super(database, used, ALWAYS);
    }
}
