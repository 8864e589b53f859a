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
    /** Calls the case of this event. */
    <R> R when(Cases<R> cases);

    /** When, in microseconds. */
    Instant at();

    /** An anonymous session was stored for the first time. */
    record Started(SessionId session, Client client, Instant at) implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /** A user signed in. */
    record SignedIn(SessionId session, UserId user, Client client, Instant at) implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.signedIn(this);
        }
    }

    /**
     * A user who signed in before did so with an agent unlike any that their history knows, whatever its version. Told after
     * {@link SignedIn}, where a history is kept.
     */
    record NewDevice(SessionId session, UserId user, Client client, Instant at) implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.newDevice(this);
        }
    }

    /**
     * Somebody did not prove who they are.
     *
     * @param user whose account was named; empty if the name was no account's, which nobody learns from this
     */
    record SignInFailed(Optional<UserId> user, Client client, Instant at) implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.signInFailed(this);
        }
    }

    /** The key of a session was replaced. */
    record Rotated(SessionId session, Optional<UserId> user, Client client, Instant at) implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.rotated(this);
        }
    }

    /** A session was seen from another client than before. */
    record ClientChanged(SessionId session, Optional<UserId> user, Client before, Client client, Instant at)
            implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.clientChanged(this);
        }
    }

    /** A session ended. */
    record Ended(SessionId session, Optional<UserId> user, Client client, EndReason reason, Actor actor, Instant at)
            implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.ended(this);
        }
    }

    /** Every session was ended at once. */
    record EveryoneEnded(long sessions, Actor actor, Instant at) implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.everyoneEnded(this);
        }
    }

    /** The payload of a session could not be read; the row was kept, and the request was anonymous. */
    record PayloadUnreadable(SessionId session, String reason, Instant at) implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.payloadUnreadable(this);
        }
    }

    /** A well-formed key was presented that opens no live session. */
    record KeyRefused(SessionId session, Reason reason, Client client, Instant at) implements SessionEvent {
        /** Why a key was refused. */
        public enum Reason {
            /** There is no such session, or no more. */
            UNKNOWN,
            /** The session expired. */
            EXPIRED,
            /** There is such a session, and another key opens it. */
            WRONG_SECRET
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return cases.keyRefused(this);
        }
    }

    /**
     * History entries could not be written, or not be made for want of those before; what they tell of did happen.
     *
     * @param entries how many
     */
    record HistoryLost(int entries, SessionStoreException cause, Instant at) implements SessionEvent {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.historyLost(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R started(Started event);

        R signedIn(SignedIn event);

        R newDevice(NewDevice event);

        R signInFailed(SignInFailed event);

        R rotated(Rotated event);

        R clientChanged(ClientChanged event);

        R ended(Ended event);

        R everyoneEnded(EveryoneEnded event);

        R payloadUnreadable(PayloadUnreadable event);

        R keyRefused(KeyRefused event);

        R historyLost(HistoryLost event);
    }
}
