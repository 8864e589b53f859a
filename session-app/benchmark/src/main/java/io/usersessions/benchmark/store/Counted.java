package io.usersessions.benchmark.store;

import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A contender on one connection, and what that has cost so far.
 *
 * @param statements statements or commands that the server was told to run
 * @param roundTrips times that an answer was waited for
 * @param wal bytes of the server's write-ahead log, if it has one
 * @param settling makes the server's statistics of tables exact
 */
record Counted(
        Store store, LongSupplier statements, LongSupplier roundTrips, Supplier<OptionalLong> wal, Runnable settling)
        implements AutoCloseable {
    @Override
    public void close() {
        store.close();
    }
}
