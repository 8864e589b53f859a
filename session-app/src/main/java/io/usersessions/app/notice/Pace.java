package io.usersessions.app.notice;

import java.time.Duration;
import java.util.List;

/**
 * When notices are sent.
 *
 * @param settle time for what belongs to a notice to arrive: a sign-in can be from a new device and from a new place
 * @param retries the waits before each further attempt
 * @param stop maximum time for those that wait when the application stops
 */
record Pace(Duration settle, List<Duration> retries, Duration stop) {
    Pace {
        retries = List.copyOf(retries);
    }

    static Pace usual() {
        return new Pace(
                Duration.ofSeconds(1),
                List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15)),
                Duration.ofSeconds(5));
    }

    boolean hasRetryAfter(int attempts) {
        return attempts <= retries.size();
    }

    Duration waitAfter(int attempts) {
        return retries.get(attempts - 1);
    }
}
