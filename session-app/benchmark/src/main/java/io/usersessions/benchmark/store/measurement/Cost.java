package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.OptionalDouble;

/**
 * What one operation costs on average when nothing else runs.
 *
 * @param statements the number that the server receives
 * @param roundTrips the number of waits for an answer
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
