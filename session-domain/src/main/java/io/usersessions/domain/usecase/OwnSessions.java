package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.source.Time;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets users list their own sessions and end those that they do not recognise.
 *
 * <p>It never affects a session of another user. Every method throws {@link SessionStoreException} if the store fails.
 */
public final class OwnSessions {
    private final SessionDirectory directory;
    private final Announcer announcer;
    private final Time time;

    OwnSessions(SessionDirectory directory, Announcer announcer, Time time) {
        this.directory = directory;
        this.announcer = announcer;
        this.time = time;
    }

    /** The live sessions of a user, newest activity first. */
    public List<SessionSummary> list(UserId user) {
        Objects.requireNonNull(user, "user");
        return directory.list(user, time.now());
    }

    /** Ends one session of a user; for an id that is not a live session of this user, does nothing and returns false. */
    public boolean end(UserId user, SessionId id) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(id, "id");
        Instant now = time.now();
        Optional<SessionSummary> ended = directory.end(user, id, now);
        announce(user, ended.stream().toList(), now);
        return ended.isPresent();
    }

    /** Ends all sessions of a user except one, usually the current one; returns the ended sessions. */
    public List<SessionSummary> endOthers(UserId user, SessionId kept) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(kept, "kept");
        Instant now = time.now();
        return announce(user, directory.endOthers(user, kept, now), now);
    }

    /** Ends all sessions of a user, and refuses their sign-ins in flight; returns the ended sessions. */
    public List<SessionSummary> endAll(UserId user) {
        Objects.requireNonNull(user, "user");
        Instant now = time.now();
        return announce(user, directory.endAll(user, now), now);
    }

    private List<SessionSummary> announce(UserId user, List<SessionSummary> ended, Instant now) {
        announcer.announceEnded(ended, EndReason.ENDED_BY_OWNER, Actor.of(user), now);
        return ended;
    }
}
