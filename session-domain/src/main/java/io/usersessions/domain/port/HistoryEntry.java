package io.usersessions.domain.port;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One noteworthy event in the life of a user's sessions; or many of one kind on one day, of which session, reason, actor and client are
 * those of the last.
 *
 * @param user whose session
 * @param session which one; empty for a sign-in that failed
 * @param at when, in microseconds; of many, when their day began in UTC
 * @param kind what happened
 * @param reason why it ended; empty unless it did
 * @param actor who caused it; the system if nobody knows
 * @param client where the session was seen, or who tried to sign in
 * @param times for how many events it stands, 1 or more
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

    /** @throws IllegalArgumentException if it stands for no event */
    public HistoryEntry {
        if (times < 1) {
            throw new IllegalArgumentException("an entry stands for 1 event or more, not " + times);
        }
    }

    /** What happened. */
    public enum Kind {
        SIGNED_IN,
        /** Stands beside the {@code SIGNED_IN} of the same session and instant. */
        NEW_DEVICE,
        ROTATED,
        CLIENT_CHANGED,
        ENDED,
        /** Somebody gave the user's name and another password. */
        SIGN_IN_FAILED
    }

    /** An entry for one event. */
    public static HistoryEntry once(
            UserId user,
            Optional<SessionId> session,
            Instant at,
            Kind kind,
            Optional<EndReason> reason,
            Actor actor,
            Client client) {
        return new HistoryEntry(user, session, at, kind, reason, actor, client, 1);
    }

    /** When the day of this entry began in UTC. */
    public Instant day() {
        return at.truncatedTo(ChronoUnit.DAYS);
    }

    /** The entry that stands for this one and for those that a former one of the same day and kind stands for. */
    public HistoryEntry folded(Optional<HistoryEntry> former) {
        long before = former.map(HistoryEntry::times).orElse(0L);
        return new HistoryEntry(user, session, day(), kind, reason, actor, client, before + times);
    }
}
