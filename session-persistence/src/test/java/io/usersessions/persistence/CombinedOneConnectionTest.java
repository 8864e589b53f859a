package io.usersessions.persistence;

/** The contracts, combined, with a pool of one connection: no lane may hold a connection while it waits for another. */
class CombinedOneConnectionTest extends CombinedContracts {
    CombinedOneConnectionTest() {
        super(TestDatabase.narrow());
    }
}
