package io.usersessions.persistence;

/** The contracts on the tables that the migrations make, with as many rounds and steps as in memory. */
class MigratedTablesTest extends PostgresContracts {
    MigratedTablesTest() {
        super(TestDatabase.migrated());
    }

    @Override
    int rounds() {
        return Integer.getInteger("sessions.rounds", 1_000);
    }

    @Override
    int steps() {
        return Integer.getInteger("sessions.steps", 80);
    }
}
