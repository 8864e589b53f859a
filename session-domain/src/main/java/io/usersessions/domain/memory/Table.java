package io.usersessions.domain.memory;

import java.util.function.Function;

/** A table in memory. Its rows are reached under one lock only, so every call of a port is atomic. */
final class Table {
    private final Rows rows = new Rows();

    synchronized <T> T locked(Function<Rows, T> work) {
        return work.apply(rows);
    }
}
