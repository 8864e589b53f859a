package io.usersessions.domain.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the attempts of one {@link AttemptKey}.
 *
 * <p>The instants come from the clocks of several nodes, of which one may be wrong. So an instant counts only while it is nearer to now than
 * its time span, in the past or in the future: what a wrong clock wrote is forgotten like everything else.
 *
 * @param failures failed attempts since {@code firstFailure}; 0 if that is empty
 * @param firstFailure the failure with which counting began
 * @param lastFailure the last failure
 * @param pending attempts that are reserved and not settled
 * @param lastReservation the last of these
 * @param lastSuccess the last success
 */
public record AttemptCount(
        int failures,
        Optional<Instant> firstFailure,
        Optional<Instant> lastFailure,
        int pending,
        Optional<Instant> lastReservation,
        Optional<Instant> lastSuccess) {
    /** No attempts. */
    public static final AttemptCount NONE =
            new AttemptCount(0, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());
    /** A reservation that is not settled by then is forgotten: its node died. */
    public static final Duration LONGEST_PENDING = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if a number is negative, or there are failures without their instants or the reverse */
    public AttemptCount {
        Objects.requireNonNull(firstFailure, "firstFailure");
        Objects.requireNonNull(lastFailure, "lastFailure");
        Objects.requireNonNull(lastReservation, "lastReservation");
        Objects.requireNonNull(lastSuccess, "lastSuccess");
        if (failures < 0 || pending < 0) {
            throw new IllegalArgumentException("attempts are counted from 0");
        }
        if (failures > 0 != firstFailure.isPresent() || failures > 0 != lastFailure.isPresent()) {
            throw new IllegalArgumentException("a count of failures has the first and the last one, or none");
        }
    }

    /** The failures that still count: none if counting began {@code memory} ago or earlier. */
    public int failuresWithin(Duration memory, Instant now) {
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(now, "now");
        return firstFailure.filter(at -> isWithin(memory, at, now)).isPresent() ? failures : 0;
    }

    /** The pending attempts that still count: none if the last one was reserved {@link #LONGEST_PENDING} ago or earlier. */
    public int pendingAt(Instant now) {
        Objects.requireNonNull(now, "now");
        return lastReservation.filter(at -> isWithin(LONGEST_PENDING, at, now)).isPresent() ? pending : 0;
    }

    /** Whether the last success was less than {@code memory} ago. */
    public boolean hasSucceededWithin(Duration memory, Instant now) {
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(now, "now");
        return lastSuccess.filter(at -> isWithin(memory, at, now)).isPresent();
    }

    private static boolean isWithin(Duration span, Instant at, Instant now) {
        return Duration.between(at, now).abs().compareTo(span) < 0;
    }

    /** The count with one more pending attempt; empty if the failures are not those that the reservation saw, or there is no room. */
    public Optional<AttemptCount> reserved(AttemptReservation reservation, Instant now) {
        Objects.requireNonNull(reservation, "reservation");
        Objects.requireNonNull(now, "now");
        int before = pendingAt(now);
        return failures == reservation.seenFailures() && before < reservation.room()
                ? Optional.of(new AttemptCount(
                        failures, firstFailure, lastFailure, before + 1, Optional.of(now), lastSuccess))
                : Optional.empty();
    }

    /** The count after a pending attempt has this result. */
    public AttemptCount settled(AttemptSettlement settlement, Instant now) {
        Objects.requireNonNull(settlement, "settlement");
        Objects.requireNonNull(now, "now");
        int left = Math.max(0, pending - 1);
        return switch (settlement.result()) {
            case FAILED -> failed(failuresWithin(settlement.memory(), now), left, now);
            case SUCCEEDED ->
                new AttemptCount(0, Optional.empty(), Optional.empty(), left, lastReservation, Optional.of(now));
            case WITHDRAWN -> new AttemptCount(failures, firstFailure, lastFailure, left, lastReservation, lastSuccess);
        };
    }

    private AttemptCount failed(int before, int left, Instant now) {
        return new AttemptCount(
                before + 1,
                before > 0 ? firstFailure : Optional.of(now),
                Optional.of(now),
                left,
                lastReservation,
                lastSuccess);
    }
}
