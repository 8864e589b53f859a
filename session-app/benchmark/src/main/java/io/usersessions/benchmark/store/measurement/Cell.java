package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.workload.Workload;

/** What is measured in one go, but for the contender. */
public record Cell(Workload workload, int threads) {}
