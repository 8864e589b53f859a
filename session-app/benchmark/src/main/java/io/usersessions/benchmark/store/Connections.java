package io.usersessions.benchmark.store;

import java.util.Optional;

/**
 * How a contender reaches its database.
 *
 * @param most connections of a pool
 * @param wire what counts what goes over them, if anything does
 */
record Connections(int most, Optional<Wire> wire) {
    /** What every contender is measured with. */
    static final int POOL = 16;

    static Connections pool() {
        return new Connections(POOL, Optional.empty());
    }

    /** One connection that is counted on. */
    static Connections counted(Wire wire) {
        return new Connections(1, Optional.of(wire));
    }
}
