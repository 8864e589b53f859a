package io.usersessions.persistence;

/** The contracts on tables that are hash-partitioned by bucket. */
class PartitionedTablesTest extends CombinedContracts {
    PartitionedTablesTest() {
        super(TestDatabase.partitioned());
    }
}
