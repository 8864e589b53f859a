package io.usersessions.persistence;

/** The contracts with a pool of one connection: no call may hold a connection while it waits for another. */
class OneConnectionTest extends PostgresContracts {
    OneConnectionTest() {
        super(TestDatabase.narrow());
    }
}
