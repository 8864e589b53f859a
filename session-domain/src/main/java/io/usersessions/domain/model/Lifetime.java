package io.usersessions.domain.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long a session lives: until nothing came for the idle timeout, and never longer than the absolute lifetime.
 *
 * <p>Never infinite. The presets follow NIST SP 800-63B-4, sections 2.1.3, 2.2.3 and 2.3.3.
 *
 * <p>Django: {@code set_expiry} and {@code SESSION_EXPIRE_AT_BROWSER_CLOSE}.
 *
 * @param idle longest time between two requests, at least a second, at most {@code absolute}
 * @param absolute longest time from the start, at most {@value #LONGEST_DAYS} days
 * @param persistence whether the cookie outlives the browser
 */
public record Lifetime(Duration idle, Duration absolute, Persistence persistence) {
    /** Longest absolute lifetime, in days: browsers keep no cookie longer. */
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
        idle = idle.truncatedTo(ChronoUnit.MICROS);
        absolute = absolute.truncatedTo(ChronoUnit.MICROS);
        if (idle.compareTo(Duration.ofSeconds(1)) < 0 || idle.compareTo(absolute) > 0) {
            throw new IllegalArgumentException("an idle timeout is 1 second to the absolute lifetime, not " + idle);
        }
        if (absolute.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
            throw new IllegalArgumentException("an absolute lifetime is at most 400 days, not " + absolute);
        }
    }

    /** A lifetime whose cookie ends with the browser. */
    public static Lifetime of(Duration idle, Duration absolute) {
        return new Lifetime(idle, absolute, Persistence.BROWSER_SESSION);
    }

    /** Assurance level 1: 30 days in all. */
    public static Lifetime aal1() {
        return of(Duration.ofDays(30), Duration.ofDays(30));
    }

    /** Assurance level 2: 1 hour idle, 24 hours in all. */
    public static Lifetime aal2() {
        return of(Duration.ofHours(1), Duration.ofHours(24));
    }

    /** Assurance level 3: 15 minutes idle, 12 hours in all. */
    public static Lifetime aal3() {
        return of(Duration.ofMinutes(15), Duration.ofHours(12));
    }

    /** "Remember me": two weeks idle, 90 days in all, and the cookie outlives the browser. */
    public static Lifetime rememberMe() {
        return new Lifetime(Duration.ofDays(14), Duration.ofDays(90), Persistence.PERSISTENT);
    }

    /** When a session of this lifetime ends whatever happens. */
    public Instant absoluteEnd(Instant createdAt) {
        return createdAt.plus(absolute);
    }

    /** When a session of this lifetime expires if nothing more comes. */
    public Instant expireDate(Instant createdAt, Instant lastActivity) {
        Instant idleEnd = lastActivity.plus(idle);
        Instant absoluteEnd = absoluteEnd(createdAt);
        return idleEnd.isBefore(absoluteEnd) ? idleEnd : absoluteEnd;
    }

    /**
     * How long the cookie of a session is to be kept, rounded down to seconds; empty if it ends with the browser. It is kept until the
     * absolute end, so that it need not be sent again whenever activity moves the expiry, which the server alone decides.
     */
    public Optional<Duration> cookieAge(Instant createdAt, Instant now) {
        return persistence == Persistence.PERSISTENT
                ? Optional.of(Duration.ofSeconds(Math.max(
                        0, Duration.between(now, absoluteEnd(createdAt)).toSeconds())))
                : Optional.empty();
    }
}
