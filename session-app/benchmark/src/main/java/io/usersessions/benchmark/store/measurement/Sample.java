package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;

/** What one contender did in one cell of one round, counted from 1. */
public record Sample(int round, Contender contender, Cell cell, Speed speed) {}
