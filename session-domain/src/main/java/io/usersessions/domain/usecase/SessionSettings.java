package io.usersessions.domain.usecase;

import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionKey;
import java.time.Duration;
import java.time.Instant;

/**
 * How sessions behave, validated.
 *
 * @param lifetime of a session whose user signed in, unless the sign-in names another
 * @param anonymousLifetime of a session without an owner
 * @param touchInterval how exact last activity is, if that is no more than a tenth of a session's idle timeout; 0 stores the activity
 *     of every request
 * @param cap how many live sessions one user may have
 * @param clientPrivacy how much of the client is stored
 * @param formerKeyGrace how long the key before still opens a session after a rotation that gained no right, so that requests which
 *     were under way find their session; 0 lets it open nothing
 * @param historyRetention how long the history keeps an entry, for a purge to remove it then; positive
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

    /** @throws IllegalArgumentException if the touch interval is negative, the grace is not 0 to 5 minutes, or the retention not positive */
    public SessionSettings {
        if (touchInterval.isNegative()) {
            throw new IllegalArgumentException("a touch interval is not negative: " + touchInterval);
        }
        if (formerKeyGrace.isNegative() || formerKeyGrace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalArgumentException("the grace of a former key is 0 to 5 minutes, not " + formerKeyGrace);
        }
        if (historyRetention.isNegative() || historyRetention.isZero()) {
            throw new IllegalArgumentException("a retention is positive, not " + historyRetention);
        }
    }

    /** The digest of a key that replaces another by a rotation that gains no right: the former opens for its grace from now on. */
    KeyDigest succeeding(SessionKey next, KeyDigest former, Instant now) {
        return next.digest().succeeding(former, now.plus(formerKeyGrace));
    }

    /** How exact the last activity of a session of this lifetime is: no less than a tenth of its idle timeout. */
    Duration touchInterval(Lifetime ofSession) {
        // Not divided as a duration, which takes a detour over decimal numbers.
        Duration tenth = Duration.ofNanos(ofSession.idle().toNanos() / 10);
        return touchInterval.compareTo(tenth) < 0 ? touchInterval : tenth;
    }

    /**
     * Signed in: 30 days in all, 14 of them idle; anonymous: a week in all, a day idle; cookies end with the browser. Touched
     * every 60 seconds. 100 sessions a user, the oldest ended by one more. Clients stored in full. A
     * former key opens for 30 seconds. History kept for 90 days.
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
