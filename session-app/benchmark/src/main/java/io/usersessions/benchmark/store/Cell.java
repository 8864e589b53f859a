package io.usersessions.benchmark.store;

/** What is measured in one go, but for the contender. */
record Cell(Workload workload, int threads) {}
