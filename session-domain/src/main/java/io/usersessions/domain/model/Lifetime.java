package io.usersessions.domain.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a session lives: until it was idle for the idle timeout, and never longer than the absolute lifetime.
 *
 * <p>A lifetime is never infinite. The presets follow NIST SP 800-63B-4, sections 2.1.3, 2.2.3 and 2.3.3.
 *
 * <p>Django: {@code set_expiry} and {@code SESSION_EXPIRE_AT_BROWSER_CLOSE}.
 *
 * @param idle maximum time between two requests, at least 1 second and at most {@code absolute}
 * @param absolute maximum time from the start, at most {@value #LONGEST_DAYS} days
 * @param persistence whether the cookie outlives the browser
 */
public record Lifetime(Duration idle, Duration absolute, Persistence persistence) {
    /** Maximum absolute lifetime, in days: browsers keep cookies no longer. */
    public static final int LONGEST_DAYS = 400;

    /** Whether the cookie outlives the browser. */
    public enum Persistence {
        /** The cookie ends with the browser. */
        BROWSER_SESSION,
        /** The cookie is kept until the session expires. */
        PERSISTENT
    }

    /** @throws IllegalArgumentException if a duration is out of its range */
    public Lifetime {
        Objects.requireNonNull(idle, "idle");
        Objects.requireNonNull(absolute, "absolute");
        Objects.requireNonNull(persistence, "persistence");
        idle = idle.truncatedTo(ChronoUnit.MICROS);
        absolute = absolute.truncatedTo(ChronoUnit.MICROS);
        if (idle.compareTo(Duration.ofSeconds(1)) < 0 || idle.compareTo(absolute) > 0) {
            throw new IllegalArgumentException(
                    "the idle timeout must be 1 second to the absolute lifetime, not " + idle);
        }
        if (absolute.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
            throw new IllegalArgumentException("the absolute lifetime must be at most 400 days, not " + absolute);
        }
    }

    /** A lifetime whose cookie ends with the browser. */
    public static Lifetime of(Duration idle, Duration absolute) {
        return new Lifetime(idle, absolute, Persistence.BROWSER_SESSION);
    }

    /** Assurance level 1: 30 days in total. */
    public static Lifetime aal1() {
        return of(Duration.ofDays(30), Duration.ofDays(30));
    }

    /** Assurance level 2: 1 hour idle, 24 hours in total. */
    public static Lifetime aal2() {
        return of(Duration.ofHours(1), Duration.ofHours(24));
    }

    /** Assurance level 3: 15 minutes idle, 12 hours in total. */
    public static Lifetime aal3() {
        return of(Duration.ofMinutes(15), Duration.ofHours(12));
    }

    /** "Remember me": 14 days idle, 90 days in total, and the cookie outlives the browser. */
    public static Lifetime rememberMe() {
        return new Lifetime(Duration.ofDays(14), Duration.ofDays(90), Persistence.PERSISTENT);
    }

    /** The instant at which a session of this lifetime ends in any case. */
    public Instant absoluteEnd(Instant createdAt) {
        Objects.requireNonNull(createdAt, "createdAt");
        return createdAt.plus(absolute);
    }

    /** The instant at which a session of this lifetime expires without further activity. */
    public Instant expireDate(Instant createdAt, Instant lastActivity) {
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(lastActivity, "lastActivity");
        Instant idleEnd = lastActivity.plus(idle);
        Instant absoluteEnd = absoluteEnd(createdAt);
        return idleEnd.isBefore(absoluteEnd) ? idleEnd : absoluteEnd;
    }

    /**
     * How long the client keeps the cookie, rounded down to seconds; empty if the cookie ends with the browser. It is kept until the absolute
     * end: only the server checks the expiry, so activity need not send the cookie again.
     */
    public Optional<Duration> cookieAge(Instant createdAt, Instant now) {
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(now, "now");
        return persistence == Persistence.PERSISTENT
                ? Optional.of(Duration.ofSeconds(Math.max(
                        0, Duration.between(now, absoluteEnd(createdAt)).toSeconds())))
                : Optional.empty();
    }
}
