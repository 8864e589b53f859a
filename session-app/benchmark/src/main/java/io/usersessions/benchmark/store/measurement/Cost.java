package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.OptionalDouble;

/**
 * What one operation costs when nothing else goes on, on average.
 *
 * @param statements that the server is told to run
 * @param roundTrips times that an answer is waited for
 * @param wal bytes of the write-ahead log, without images of pages
 * @param allocatedByCaller bytes of heap that the calling thread allocates
 * @param allocated bytes of heap that all threads together allocate
 */
public record Cost(
        Contender contender,
        Workload workload,
        double statements,
        double roundTrips,
        OptionalDouble wal,
        double allocatedByCaller,
        double allocated) {}
