package io.usersessions.domain.usecase;

import io.usersessions.domain.model.CheckReturnValue;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of sessions. Immutable and always valid; start from {@link #defaults} and change what differs. */
@CheckReturnValue
public final class SessionSettings {
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(5);
    private static final SessionSettings DEFAULTS = new SessionSettings(new Values(
            Lifetime.of(Duration.ofDays(14), Duration.ofDays(30)),
            Lifetime.of(Duration.ofDays(1), Duration.ofDays(7)),
            Duration.ofSeconds(60),
            new SessionCap(100, SessionCap.WhenReached.END_OLDEST),
            ClientPrivacy.FULL,
            Duration.ofSeconds(30),
            Duration.ofDays(90)));

    private final Values values;

    private record Values(
            Lifetime lifetime,
            Lifetime anonymousLifetime,
            Duration touchInterval,
            SessionCap cap,
            ClientPrivacy clientPrivacy,
            Duration formerKeyGrace,
            Duration historyRetention) {
        Values {
            Objects.requireNonNull(lifetime, "lifetime");
            Objects.requireNonNull(anonymousLifetime, "anonymousLifetime");
            Objects.requireNonNull(touchInterval, "touchInterval");
            Objects.requireNonNull(cap, "cap");
            Objects.requireNonNull(clientPrivacy, "clientPrivacy");
            Objects.requireNonNull(formerKeyGrace, "formerKeyGrace");
            Objects.requireNonNull(historyRetention, "historyRetention");
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
    }

    private SessionSettings(Values values) {
        this.values = values;
    }

    /**
     * Signed-in sessions live for 30 days and 14 days idle, anonymous ones for 7 days and 1 day idle; cookies end with the browser. The touch
     * interval is 60 seconds. The cap is 100 sessions for each user, and one more ends the oldest. Clients are stored in full. A former key
     * opens its session for 30 seconds. The history is kept for 90 days.
     */
    public static SessionSettings defaults() {
        return DEFAULTS;
    }

    /** Lifetime of a signed-in session, unless the sign-in names another. */
    public Lifetime lifetime() {
        return values.lifetime;
    }

    /** Lifetime of a session without an owner. */
    public Lifetime anonymousLifetime() {
        return values.anonymousLifetime;
    }

    /** Accuracy of last activity, but at most a tenth of a session's idle timeout; 0 stores the activity of every request. */
    public Duration touchInterval() {
        return values.touchInterval;
    }

    /** Limit on the live sessions of one user. */
    public SessionCap cap() {
        return values.cap;
    }

    /** The part of the client that is stored. */
    public ClientPrivacy clientPrivacy() {
        return values.clientPrivacy;
    }

    /**
     * How long the former key still opens a session after a rotation without authentication, so that requests in flight find their session; 0
     * ends the former key at once.
     */
    public Duration formerKeyGrace() {
        return values.formerKeyGrace;
    }

    /** How long the history keeps an entry before a purge removes it; positive. */
    public Duration historyRetention() {
        return values.historyRetention;
    }

    public SessionSettings lifetime(Lifetime lifetime) {
        return new SessionSettings(new Values(
                lifetime,
                values.anonymousLifetime,
                values.touchInterval,
                values.cap,
                values.clientPrivacy,
                values.formerKeyGrace,
                values.historyRetention));
    }

    public SessionSettings anonymousLifetime(Lifetime anonymousLifetime) {
        return new SessionSettings(new Values(
                values.lifetime,
                anonymousLifetime,
                values.touchInterval,
                values.cap,
                values.clientPrivacy,
                values.formerKeyGrace,
                values.historyRetention));
    }

    /**
     * These settings with another touch interval.
     *
     * @throws IllegalArgumentException if the interval is negative
     */
    public SessionSettings touchInterval(Duration touchInterval) {
        return new SessionSettings(new Values(
                values.lifetime,
                values.anonymousLifetime,
                touchInterval,
                values.cap,
                values.clientPrivacy,
                values.formerKeyGrace,
                values.historyRetention));
    }

    public SessionSettings cap(SessionCap cap) {
        return new SessionSettings(new Values(
                values.lifetime,
                values.anonymousLifetime,
                values.touchInterval,
                cap,
                values.clientPrivacy,
                values.formerKeyGrace,
                values.historyRetention));
    }

    public SessionSettings clientPrivacy(ClientPrivacy clientPrivacy) {
        return new SessionSettings(new Values(
                values.lifetime,
                values.anonymousLifetime,
                values.touchInterval,
                values.cap,
                clientPrivacy,
                values.formerKeyGrace,
                values.historyRetention));
    }

    /**
     * These settings with another grace of former keys.
     *
     * @throws IllegalArgumentException if the grace is not 0 to 5 minutes
     */
    public SessionSettings formerKeyGrace(Duration formerKeyGrace) {
        return new SessionSettings(new Values(
                values.lifetime,
                values.anonymousLifetime,
                values.touchInterval,
                values.cap,
                values.clientPrivacy,
                formerKeyGrace,
                values.historyRetention));
    }

    /**
     * These settings with another retention of the history.
     *
     * @throws IllegalArgumentException if the retention is not positive
     */
    public SessionSettings historyRetention(Duration historyRetention) {
        return new SessionSettings(new Values(
                values.lifetime,
                values.anonymousLifetime,
                values.touchInterval,
                values.cap,
                values.clientPrivacy,
                values.formerKeyGrace,
                historyRetention));
    }

    /** The digest of a key after a rotation without authentication: the former key opens the session for its grace from now on. */
    KeyDigest succeeding(SessionKey next, KeyDigest former, Instant now) {
        return next.digest().succeeding(former, now.plus(values.formerKeyGrace));
    }

    /** The touch interval of a session with this lifetime: at most a tenth of its idle timeout. */
    Duration touchInterval(Lifetime ofSession) {
        // Duration.dividedBy is slower: it uses decimal numbers.
        Duration tenth = Duration.ofNanos(ofSession.idle().toNanos() / 10);
        return values.touchInterval.compareTo(tenth) < 0 ? values.touchInterval : tenth;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionSettings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "SessionSettings" + values.toString().substring("Values".length());
    }
}
