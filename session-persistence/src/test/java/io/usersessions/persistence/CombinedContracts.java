package io.usersessions.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.persistence.combining.CombiningLimits;
import io.usersessions.persistence.combining.Queueing;
import javax.sql.DataSource;

/** The contracts with every call queued: no caller, not even a lone one, runs the statement for one caller. */
abstract class CombinedContracts extends PostgresContracts {
    private static final Combining ALWAYS = new Combining(CombiningLimits.defaults()
            .loads(new Queueing(0, 2, 4))
            .saves(new Queueing(0, 2, 16))
            .minRows(1));

    CombinedContracts(HikariDataSource database) {
        this(database, database);
    }

    CombinedContracts(HikariDataSource database, DataSource used) {
        super(database, used, ALWAYS);
    }
}
