package io.usersessions.persistence;

/** The contracts, combined, with a pool of one connection: no lane may hold one and wait for another. */
class CombinedOneConnectionTest extends CombinedContracts {
    CombinedOneConnectionTest() {
        super(TestDatabase.narrow());
    }
}
