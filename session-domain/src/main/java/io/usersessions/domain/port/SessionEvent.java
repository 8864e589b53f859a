package io.usersessions.domain.port;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to a session. Carries no secret: safe to log. */
public sealed interface SessionEvent {
    /** When, in microseconds. */
    Instant at();

    /** An anonymous session was stored for the first time. */
    record Started(SessionId session, Client client, Instant at) implements SessionEvent {}

    /** A user signed in. */
    record SignedIn(SessionId session, UserId user, Client client, Instant at) implements SessionEvent {}

    /**
     * A user who signed in before did so with an agent unlike any that their history knows, whatever its version. Told after
     * {@link SignedIn}, where a history is kept.
     */
    record NewDevice(SessionId session, UserId user, Client client, Instant at) implements SessionEvent {}

    /**
     * Somebody did not prove who they are.
     *
     * @param user whose account was named; empty if the name was no account's, which nobody learns from this
     */
    record SignInFailed(Optional<UserId> user, Client client, Instant at) implements SessionEvent {}

    /** The key of a session was replaced. */
    record Rotated(SessionId session, Optional<UserId> user, Client client, Instant at) implements SessionEvent {}

    /** A session was seen from another client than before. */
    record ClientChanged(SessionId session, Optional<UserId> user, Client before, Client client, Instant at)
            implements SessionEvent {}

    /** A session ended. */
    record Ended(SessionId session, Optional<UserId> user, Client client, EndReason reason, Actor actor, Instant at)
            implements SessionEvent {}

    /** Every session was ended at once. */
    record EveryoneEnded(long sessions, Actor actor, Instant at) implements SessionEvent {}

    /** The payload of a session could not be read; the row was kept, and the request was anonymous. */
    record PayloadUnreadable(SessionId session, String reason, Instant at) implements SessionEvent {}

    /** A well-formed key was presented that opens no live session. */
    record KeyRefused(SessionId session, Refusal why, Client client, Instant at) implements SessionEvent {}

    /**
     * History entries could not be written, or not be made for want of those before; what they tell of did happen.
     *
     * @param entries how many
     */
    record HistoryLost(int entries, SessionStoreException cause, Instant at) implements SessionEvent {}

    /** Why a key was refused. */
    enum Refusal {
        /** There is no such session, or no more. */
        UNKNOWN,
        /** The session expired. */
        EXPIRED,
        /** There is such a session, and another key opens it. */
        WRONG_SECRET
    }
}
