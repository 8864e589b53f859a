package io.usersessions.persistence;

/** The contracts on tables that are hash-partitioned by bucket. */
class PartitionedTablesTest extends PostgresContracts {
    PartitionedTablesTest() {
        super(TestDatabase.partitioned());
    }
}
