package io.usersessions.benchmark.store.server;

import java.util.Optional;

/**
 * How a contender reaches its database.
 *
 * @param most connections of a pool
 * @param wire what counts what goes over them, if anything does
 */
public record Connections(int most, Optional<Wire> wire) {
    /** What every contender is measured with. */
    public static final int POOL = 16;

    public static Connections pool() {
        return new Connections(POOL, Optional.empty());
    }

    /** One connection that is counted on. */
    public static Connections counted(Wire wire) {
        return new Connections(1, Optional.of(wire));
    }
}
