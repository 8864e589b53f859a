package io.usersessions.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contracts through a pgbouncer with one server connection: no transaction may wait for another to end. */
@EnabledIf(value = "io.usersessions.persistence.PgBouncer#isInstalled", disabledReason = "pgbouncer is not installed")
class PgBouncerOneConnectionTest extends PgBouncerContracts {
    private static final PgBouncer BOUNCER = PgBouncer.before(TestDatabase.migrated(), 1);

    PgBouncerOneConnectionTest() {
        super(BOUNCER, 1);
    }

    @AfterAll
    static void stop() {
        BOUNCER.close();
    }
}
