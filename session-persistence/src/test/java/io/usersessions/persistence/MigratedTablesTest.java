package io.usersessions.persistence;

/** The contracts on the tables as the migrations make them. */
class MigratedTablesTest extends PostgresContracts {
    MigratedTablesTest() {
        super(TestDatabase.migrated());
    }
}
