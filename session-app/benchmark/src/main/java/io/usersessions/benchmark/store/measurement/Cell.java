package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.workload.Workload;

/** A workload on a number of threads: one measurement of each contender in each round. */
public record Cell(Workload workload, int threads) {}
