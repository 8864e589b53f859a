package io.usersessions.domain.usecase;

import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionKey;
import java.time.Duration;
import java.time.Instant;

/**
 * The settings of sessions, validated.
 *
 * @param lifetime lifetime of a signed-in session, unless the sign-in names another
 * @param anonymousLifetime lifetime of a session without an owner
 * @param touchInterval accuracy of last activity, but at most a tenth of a session's idle timeout; 0 stores the activity of every request
 * @param cap limit on the live sessions of one user
 * @param clientPrivacy the part of the client that is stored
 * @param formerKeyGrace how long the former key still opens a session after a rotation without authentication, so that requests in flight
 *     find their session; 0 ends the former key at once
 * @param historyRetention how long the history keeps an entry before a purge removes it; positive
 */
public record SessionSettings(
        Lifetime lifetime,
        Lifetime anonymousLifetime,
        Duration touchInterval,
        SessionCap cap,
        ClientPrivacy clientPrivacy,
        Duration formerKeyGrace,
        Duration historyRetention) {

    private static final Duration LONGEST_GRACE = Duration.ofMinutes(5);

    /** @throws IllegalArgumentException if the touch interval is negative, the grace is not 0 to 5 minutes, or the retention is not positive */
    public SessionSettings {
        if (touchInterval.isNegative()) {
            throw new IllegalArgumentException("the touch interval must not be negative: " + touchInterval);
        }
        if (formerKeyGrace.isNegative() || formerKeyGrace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalArgumentException(
                    "the grace of a former key must be 0 to 5 minutes, not " + formerKeyGrace);
        }
        if (historyRetention.isNegative() || historyRetention.isZero()) {
            throw new IllegalArgumentException("the history retention must be positive, not " + historyRetention);
        }
    }

    /** The digest of a key after a rotation without authentication: the former key opens the session for its grace from now on. */
    KeyDigest succeeding(SessionKey next, KeyDigest former, Instant now) {
        return next.digest().succeeding(former, now.plus(formerKeyGrace));
    }

    /** The touch interval of a session with this lifetime: at most a tenth of its idle timeout. */
    Duration touchInterval(Lifetime ofSession) {
        // Duration.dividedBy is slower: it uses decimal numbers.
        Duration tenth = Duration.ofNanos(ofSession.idle().toNanos() / 10);
        return touchInterval.compareTo(tenth) < 0 ? touchInterval : tenth;
    }

    /**
     * Signed-in sessions live for 30 days and 14 days idle, anonymous ones for 7 days and 1 day idle; cookies end with the browser. The touch
     * interval is 60 seconds. The cap is 100 sessions for each user, and one more ends the oldest. Clients are stored in full. A former key
     * opens its session for 30 seconds. The history is kept for 90 days.
     */
    public static SessionSettings defaults() {
        return new SessionSettings(
                Lifetime.of(Duration.ofDays(14), Duration.ofDays(30)),
                Lifetime.of(Duration.ofDays(1), Duration.ofDays(7)),
                Duration.ofSeconds(60),
                new SessionCap(100, SessionCap.WhenReached.END_OLDEST),
                ClientPrivacy.FULL,
                Duration.ofSeconds(30),
                Duration.ofDays(90));
    }

    public SessionSettings lifetime(Lifetime lifetime) {
        return new SessionSettings(
                lifetime, anonymousLifetime, touchInterval, cap, clientPrivacy, formerKeyGrace, historyRetention);
    }

    public SessionSettings anonymousLifetime(Lifetime anonymousLifetime) {
        return new SessionSettings(
                lifetime, anonymousLifetime, touchInterval, cap, clientPrivacy, formerKeyGrace, historyRetention);
    }

    public SessionSettings touchInterval(Duration touchInterval) {
        return new SessionSettings(
                lifetime, anonymousLifetime, touchInterval, cap, clientPrivacy, formerKeyGrace, historyRetention);
    }

    public SessionSettings cap(SessionCap cap) {
        return new SessionSettings(
                lifetime, anonymousLifetime, touchInterval, cap, clientPrivacy, formerKeyGrace, historyRetention);
    }

    public SessionSettings clientPrivacy(ClientPrivacy clientPrivacy) {
        return new SessionSettings(
                lifetime, anonymousLifetime, touchInterval, cap, clientPrivacy, formerKeyGrace, historyRetention);
    }

    public SessionSettings formerKeyGrace(Duration formerKeyGrace) {
        return new SessionSettings(
                lifetime, anonymousLifetime, touchInterval, cap, clientPrivacy, formerKeyGrace, historyRetention);
    }

    public SessionSettings historyRetention(Duration historyRetention) {
        return new SessionSettings(
                lifetime, anonymousLifetime, touchInterval, cap, clientPrivacy, formerKeyGrace, historyRetention);
    }
}
