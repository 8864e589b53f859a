package io.usersessions.testkit.trial;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** History entries; a test sets only what it is about. */
public final class HistoryEntries {
    private static final Client CLIENT = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");

    private HistoryEntries() {}

    public static HistoryEntry signIn(UserId user, Instant at) {
        return entry(user, at, Kind.SIGNED_IN, null, Actor.of(user), CLIENT);
    }

    public static HistoryEntry end(UserId user, Instant at, EndReason reason) {
        return entry(user, at, Kind.ENDED, reason, Actor.SYSTEM, CLIENT);
    }

    public static HistoryEntry failure(UserId user, Instant at, Client client) {
        return HistoryEntry.once(user, null, at, Kind.SIGN_IN_FAILED, null, Actor.SYSTEM, client);
    }

    /** A change of the client of this session. */
    public static HistoryEntry change(UserId user, SessionId session, Instant at) {
        return HistoryEntry.once(user, session, at, Kind.CLIENT_CHANGED, null, Actor.of(user), CLIENT);
    }

    /** The id of a session that this user may have. */
    public static SessionId session(UserId user) {
        return StoredSessions.ownedBy(user).build().id();
    }

    public static HistoryEntry entry(
            UserId user, Instant at, Kind kind, @Nullable EndReason reason, Actor actor, Client client) {
        return HistoryEntry.once(user, session(user), at, kind, reason, actor, client);
    }
}
