package io.usersessions.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contracts through pgbouncer in transaction mode. */
@EnabledIf(value = "io.usersessions.persistence.PgBouncer#isInstalled", disabledReason = "pgbouncer is not installed")
class PgBouncerTest extends PgBouncerContracts {
    private static final int SERVER_CONNECTIONS = 4;
    private static final PgBouncer BOUNCER = PgBouncer.before(TestDatabase.migrated(), SERVER_CONNECTIONS);

    PgBouncerTest() {
        super(BOUNCER, SERVER_CONNECTIONS);
    }

    @AfterAll
    static void stop() {
        BOUNCER.close();
    }
}
