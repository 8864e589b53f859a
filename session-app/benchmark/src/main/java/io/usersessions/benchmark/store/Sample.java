package io.usersessions.benchmark.store;

/** What one contender did in one cell of one round, counted from 1. */
record Sample(int round, Contender contender, Cell cell, Speed speed) {}
