package io.usersessions.domain.port;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One noteworthy event in the life of a user's session.
 *
 * @param user whose session
 * @param session which one
 * @param at when, in microseconds
 * @param kind what happened
 * @param reason why it ended; empty unless it did
 * @param actor who caused it
 * @param client where the session was seen
 */
public record HistoryEntry(
        UserId user, SessionId session, Instant at, Kind kind, Optional<EndReason> reason, Actor actor, Client client) {

    /** What happened. */
    public enum Kind {
        SIGNED_IN,
        /** Stands beside the {@code SIGNED_IN} of the same session and instant. */
        NEW_DEVICE,
        ROTATED,
        CLIENT_CHANGED,
        ENDED
    }
}
