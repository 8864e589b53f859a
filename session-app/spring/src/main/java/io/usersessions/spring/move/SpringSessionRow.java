package io.usersessions.spring.move;

import io.usersessions.domain.model.Lifetime;
import java.time.Duration;
import java.time.Instant;

/**
 * What Spring Session's table says about a session of a user. Its attributes, which are serialized objects, are never read.
 *
 * @param expiry when it expires unless it is used
 */
record SpringSessionRow(String principal, Instant createdAt, Instant lastAccess, Instant expiry) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(Lifetime.LONGEST_DAYS);

    boolean isLive(Instant now) {
        return now.isBefore(expiry) && !createdAt.isAfter(now);
    }

    /** The start of its life here: no earlier than the longest life before its end, and never after its last use. */
    Instant start() {
        Instant earliest = expiry.minus(LONGEST);
        return createdAt.isBefore(earliest) ? earliest : createdAt;
    }

    /** No request makes the session live longer than Spring Session promised when it was moved. */
    Lifetime lifetime() {
        Duration whole = Duration.between(start(), expiry);
        Duration valid = whole.compareTo(SHORTEST) < 0 ? SHORTEST : whole;
        return Lifetime.of(valid, valid);
    }
}
