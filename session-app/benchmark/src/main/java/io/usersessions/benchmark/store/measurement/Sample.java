package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;

/** The speed of one contender in one cell of one round; rounds count from 1. */
public record Sample(int round, Contender contender, Cell cell, Speed speed) {}
