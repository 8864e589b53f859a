package io.usersessions.persistence;

/** The contracts on the tables that the migrations make. */
class MigratedTablesTest extends PostgresContracts {
    MigratedTablesTest() {
        super(TestDatabase.migrated());
    }
}
