package io.usersessions.testkit.trial;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the tests must know of a store.
 *
 * @param epoch the instant at which the tests take place
 * @param removesExpired whether the store may remove sessions by itself
 */
public record StoreTerms(Instant epoch, boolean removesExpired) {
    /** The instant at which tests take place unless a contract says otherwise. */
    public static final Instant EPOCH = Instant.parse("2026-03-01T10:00:00.123456Z");

    public StoreTerms {
        epoch = epoch.truncatedTo(ChronoUnit.MICROS);
    }
}
