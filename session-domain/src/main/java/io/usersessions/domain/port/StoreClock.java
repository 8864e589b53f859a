package io.usersessions.domain.port;

import java.time.Duration;
import java.time.Instant;

/** The clock of the store: the one that all nodes have in common, and that tells a node when its own is wrong. */
@FunctionalInterface
public interface StoreClock {
    /**
     * How much it may differ from the clock of a node: more than two that are kept right ever do, and less than any lifetime is meant to
     * the second.
     */
    Duration TOLERANCE = Duration.ofMinutes(1);

    /**
     * What time the store has now, in microseconds. Asks the store, so it is nothing for the way of a request; {@code ClockWatch} asks
     * it beside the requests.
     *
     * @throws SessionStoreException if the store fails
     */
    Instant now();
}
