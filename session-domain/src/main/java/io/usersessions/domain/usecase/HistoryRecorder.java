package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionEvents;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionStoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes what happened to users' sessions into their history. Best effort: what happened stands, written or not. */
final class HistoryRecorder implements SessionEvents {
    private final SessionHistory history;
    private final Announcer announcer;

    HistoryRecorder(SessionHistory history, Announcer announcer) {
        this.history = history;
        this.announcer = announcer;
    }

    @Override
    public void on(SessionEvent event) {
        entry(event).ifPresent(entry -> write(entry, event.at()));
    }

    private void write(HistoryEntry entry, Instant now) {
        try {
            history.add(List.of(entry));
        } catch (SessionStoreException fault) {
            announcer.tell(new SessionEvent.HistoryLost(1, fault, now));
        }
    }

    private static Optional<HistoryEntry> entry(SessionEvent event) {
        if (event instanceof SessionEvent.SignedIn e) {
            return byOwner(e.session(), Optional.of(e.user()), Kind.SIGNED_IN, e.client(), e.at());
        }
        if (event instanceof SessionEvent.Rotated e) {
            return byOwner(e.session(), e.user(), Kind.ROTATED, e.client(), e.at());
        }
        if (event instanceof SessionEvent.ClientChanged e) {
            return byOwner(e.session(), e.user(), Kind.CLIENT_CHANGED, e.client(), e.at());
        }
        if (event instanceof SessionEvent.Ended e) {
            return e.user().map(user -> ended(user, e.session(), e.reason(), e.actor(), e.client(), e.at()));
        }
        return Optional.empty();
    }

    private static Optional<HistoryEntry> byOwner(
            SessionId session, Optional<UserId> owner, Kind kind, Client client, Instant at) {
        return owner.map(user -> new HistoryEntry(user, session, at, kind, Optional.empty(), Actor.of(user), client));
    }

    private static HistoryEntry ended(
            UserId user, SessionId session, EndReason reason, Actor actor, Client client, Instant at) {
        return new HistoryEntry(user, session, at, Kind.ENDED, Optional.of(reason), actor, client);
    }
}
