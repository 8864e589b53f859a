package io.usersessions.domain.event;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** An event in the life of a session. It contains no secret and is safe to log. */
public sealed interface SessionEvent {
    /** Calls the case of this event. */
    <R> R when(Cases<R> cases);

    /** The instant of the event, in microseconds. */
    Instant at();

    /** An anonymous session was stored for the first time. */
    record Started(SessionId session, Client client, Instant at) implements SessionEvent {
        public Started {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").started(this);
        }
    }

    /** A user signed in. */
    record SignedIn(SessionId session, UserId user, Client client, Instant at) implements SessionEvent {
        public SignedIn {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").signedIn(this);
        }
    }

    /**
     * A user who signed in before now signed in with an agent that, apart from version numbers, is not in their history. It follows {@link
     * SignedIn}, and occurs only if a history is kept.
     */
    record NewDevice(SessionId session, UserId user, Client client, Instant at) implements SessionEvent {
        public NewDevice {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").newDevice(this);
        }
    }

    /**
     * A user who signed in before now signed in from a place where none of their earlier sign-ins was. It follows {@link SignedIn}, and occurs
     * only if a history is kept and the places of clients are known, and never if the place of this client or of all earlier ones is unknown.
     *
     * @param place the name of the place
     */
    record NewPlace(SessionId session, UserId user, Client client, String place, Instant at) implements SessionEvent {
        public NewPlace {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").newPlace(this);
        }
    }

    /** A user who is signed in authenticated again. The key of the session was replaced, which is not announced as {@link Rotated}. */
    record Reauthenticated(SessionId session, UserId user, Client client, Instant at) implements SessionEvent {
        public Reauthenticated {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").reauthenticated(this);
        }
    }

    /**
     * A user changed their password.
     *
     * @param session the session in which they did; empty if they were not signed in, but proved who they are in another way
     */
    record PasswordChanged(Optional<SessionId> session, UserId user, Client client, Instant at)
            implements SessionEvent {
        public PasswordChanged {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").passwordChanged(this);
        }
    }

    /**
     * A sign-in failed.
     *
     * @param user the user whose account was named; empty if no account has the name
     */
    record SignInFailed(Optional<UserId> user, Client client, Instant at) implements SessionEvent {
        public SignInFailed {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").signInFailed(this);
        }
    }

    /** The key of a session was replaced, without an authentication. */
    record Rotated(SessionId session, Optional<UserId> user, Client client, Instant at) implements SessionEvent {
        public Rotated {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").rotated(this);
        }
    }

    /** A session was used from another client than before. */
    record ClientChanged(SessionId session, Optional<UserId> user, Client before, Client client, Instant at)
            implements SessionEvent {
        public ClientChanged {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").clientChanged(this);
        }
    }

    /** A session ended. */
    record Ended(SessionId session, Optional<UserId> user, Client client, EndReason reason, Actor actor, Instant at)
            implements SessionEvent {
        public Ended {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(actor, "actor");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").ended(this);
        }
    }

    /** All sessions of all users were ended. */
    record EveryoneEnded(long sessions, Actor actor, Instant at) implements SessionEvent {
        public EveryoneEnded {
            Objects.requireNonNull(actor, "actor");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").everyoneEnded(this);
        }
    }

    /** The payload of a session was unreadable; its row stays, and the request was anonymous. */
    record PayloadUnreadable(SessionId session, String reason, Instant at) implements SessionEvent {
        public PayloadUnreadable {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").payloadUnreadable(this);
        }
    }

    /** A request presented a well-formed key that opens no live session. */
    record KeyRefused(SessionId session, Reason reason, Client client, Instant at) implements SessionEvent {
        public KeyRefused {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(client, "client");
            Objects.requireNonNull(at, "at");
        }

        /** Why a key was refused. */
        public enum Reason {
            /** The session does not exist or no longer exists. */
            UNKNOWN,
            /** The session expired. */
            EXPIRED,
            /** The session exists, but another key opens it. */
            WRONG_SECRET
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").keyRefused(this);
        }
    }

    /**
     * History entries could not be written, or could not be created because earlier entries were unreadable. Their events did happen.
     *
     * @param entries number of lost entries
     */
    record HistoryLost(int entries, SessionStoreException cause, Instant at) implements SessionEvent {
        public HistoryLost {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").historyLost(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R started(Started event);

        R signedIn(SignedIn event);

        R newDevice(NewDevice event);

        R newPlace(NewPlace event);

        R reauthenticated(Reauthenticated event);

        R passwordChanged(PasswordChanged event);

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
