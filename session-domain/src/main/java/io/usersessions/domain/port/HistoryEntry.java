package io.usersessions.domain.port;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event in the history of a user's sessions, or a count of many events of one kind on one day. For many events, session, reason, actor and
 * client are those of the last event.
 *
 * @param user owner of the session
 * @param session the session; empty for a failed sign-in, and for a password that was changed without being signed in
 * @param at the instant, in microseconds; for many events, the start of their day in UTC
 * @param kind what happened
 * @param reason why the session ended; empty for other events
 * @param actor the user who caused the event; the system if unknown
 * @param client the client of the session or of the failed sign-in
 * @param times number of events that this entry counts, 1 or more
 */
public record HistoryEntry(
        UserId user,
        Optional<SessionId> session,
        Instant at,
        Kind kind,
        Optional<EndReason> reason,
        Actor actor,
        Client client,
        long times) {

    /** @throws IllegalArgumentException if {@code times} is not positive */
    public HistoryEntry {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(client, "client");
        if (times < 1) {
            throw new IllegalArgumentException("a history entry counts 1 event or more, not " + times);
        }
    }

    /** What happened. */
    public enum Kind {
        SIGNED_IN,
        /** Accompanies the {@code SIGNED_IN} of the same session and instant. */
        NEW_DEVICE,
        /** Accompanies the {@code SIGNED_IN} of the same session and instant. */
        NEW_PLACE,
        /** The user, who was signed in, authenticated again; the key was replaced too. */
        REAUTHENTICATED,
        PASSWORD_CHANGED,
        /** The key was replaced, without an authentication. */
        ROTATED,
        CLIENT_CHANGED,
        ENDED,
        /** Somebody entered the user's name and a wrong password. */
        SIGN_IN_FAILED
    }

    /**
     * An entry for one event.
     *
     * @param session null for an event outside a session
     * @param reason null unless the session ended
     */
    public static HistoryEntry once(
            UserId user,
            @Nullable SessionId session,
            Instant at,
            Kind kind,
            @Nullable EndReason reason,
            Actor actor,
            Client client) {
        return new HistoryEntry(
                user, Optional.ofNullable(session), at, kind, Optional.ofNullable(reason), actor, client, 1);
    }

    /** The start of this entry's day in UTC. */
    public Instant day() {
        return at.truncatedTo(ChronoUnit.DAYS);
    }

    /** An entry that counts this one together with an earlier entry of the same day and kind, if there is one. */
    public HistoryEntry folded(@Nullable HistoryEntry former) {
        long before = former == null ? 0 : former.times();
        return new HistoryEntry(user, session, day(), kind, reason, actor, client, before + times);
    }
}
