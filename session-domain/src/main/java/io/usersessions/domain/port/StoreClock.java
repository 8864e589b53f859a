package io.usersessions.domain.port;

import java.time.Duration;
import java.time.Instant;

/** The clock of the store, which all nodes share. A node compares its own clock with it to detect a wrong clock. */
@FunctionalInterface
public interface StoreClock {
    /**
     * How much it may differ from the clock of a node. Two synchronized clocks differ by less, and lifetimes need not be exact to this
     * duration.
     */
    Duration TOLERANCE = Duration.ofMinutes(1);

    /**
     * The current time of the store, in microseconds. This queries the store, so do not call it while serving a request; {@code ClockWatch}
     * calls it on its own thread.
     *
     * @throws SessionStoreException if the store fails
     */
    Instant now();
}
