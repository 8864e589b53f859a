package io.usersessions.domain.announcement;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import java.time.Instant;
import java.util.Optional;

/** Returns the history entry for an event; empty for events that belong to no user's history. */
final class HistoryEntries implements SessionEvent.Cases<Optional<HistoryEntry>> {
    /** An anonymous session has no user. */
    @Override
    public Optional<HistoryEntry> started(SessionEvent.Started event) {
        return Optional.empty();
    }

    @Override
    public Optional<HistoryEntry> signedIn(SessionEvent.SignedIn event) {
        return byOwner(event.session(), Optional.of(event.user()), Kind.SIGNED_IN, event.client(), event.at());
    }

    @Override
    public Optional<HistoryEntry> newDevice(SessionEvent.NewDevice event) {
        return byOwner(event.session(), Optional.of(event.user()), Kind.NEW_DEVICE, event.client(), event.at());
    }

    @Override
    public Optional<HistoryEntry> newPlace(SessionEvent.NewPlace event) {
        return byOwner(event.session(), Optional.of(event.user()), Kind.NEW_PLACE, event.client(), event.at());
    }

    @Override
    public Optional<HistoryEntry> reauthenticated(SessionEvent.Reauthenticated event) {
        return byOwner(event.session(), Optional.of(event.user()), Kind.REAUTHENTICATED, event.client(), event.at());
    }

    @Override
    public Optional<HistoryEntry> passwordChanged(SessionEvent.PasswordChanged event) {
        return Optional.of(HistoryEntry.once(
                event.user(),
                event.session().orElse(null),
                event.at(),
                Kind.PASSWORD_CHANGED,
                null,
                Actor.of(event.user()),
                event.client()));
    }

    @Override
    public Optional<HistoryEntry> signInFailed(SessionEvent.SignInFailed event) {
        return event.user()
                .map(user -> HistoryEntry.once(
                        user, null, event.at(), Kind.SIGN_IN_FAILED, null, Actor.SYSTEM, event.client()));
    }

    @Override
    public Optional<HistoryEntry> rotated(SessionEvent.Rotated event) {
        return byOwner(event.session(), event.user(), Kind.ROTATED, event.client(), event.at());
    }

    @Override
    public Optional<HistoryEntry> clientChanged(SessionEvent.ClientChanged event) {
        return byOwner(event.session(), event.user(), Kind.CLIENT_CHANGED, event.client(), event.at());
    }

    @Override
    public Optional<HistoryEntry> ended(SessionEvent.Ended event) {
        return event.user()
                .map(user -> HistoryEntry.once(
                        user, event.session(), event.at(), Kind.ENDED, event.reason(), event.actor(), event.client()));
    }

    /** Each session that ended has its own entry. */
    @Override
    public Optional<HistoryEntry> everyoneEnded(SessionEvent.EveryoneEnded event) {
        return Optional.empty();
    }

    /** For operators, not for the user. */
    @Override
    public Optional<HistoryEntry> payloadUnreadable(SessionEvent.PayloadUnreadable event) {
        return Optional.empty();
    }

    /** Anybody can present a wrong key, so a user's history must not record it. */
    @Override
    public Optional<HistoryEntry> keyRefused(SessionEvent.KeyRefused event) {
        return Optional.empty();
    }

    @Override
    public Optional<HistoryEntry> historyLost(SessionEvent.HistoryLost event) {
        return Optional.empty();
    }

    private static Optional<HistoryEntry> byOwner(
            SessionId session, Optional<UserId> owner, Kind kind, Client client, Instant at) {
        return owner.map(user -> HistoryEntry.once(user, session, at, kind, null, Actor.of(user), client));
    }
}
