package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.source.Time;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a user sees and does of their own sessions: where they are signed in, and the end of what they do not recognise.
 *
 * <p>Never reaches another user's session. Every method throws {@link SessionStoreException} if the store fails.
 */
public final class OwnSessions {
    private final UserId user;
    private final SessionDirectory directory;
    private final Announcer announcer;
    private final Time time;

    OwnSessions(UserId user, SessionDirectory directory, Announcer announcer, Time time) {
        this.user = user;
        this.directory = directory;
        this.announcer = announcer;
        this.time = time;
    }

    /** The live sessions, newest activity first. */
    public List<SessionSummary> list() {
        return directory.list(user, time.now());
    }

    /** Ends one session; false, and nothing is done, for any id that is not a live session of this user. */
    public boolean end(SessionId id) {
        Instant now = time.now();
        Optional<SessionSummary> ended = directory.end(user, id, now);
        told(ended.stream().toList(), now);
        return ended.isPresent();
    }

    /** Ends all sessions but one, as a rule the current; what was ended. */
    public List<SessionSummary> endOthers(SessionId kept) {
        Instant now = time.now();
        return told(directory.endOthers(user, kept, now), now);
    }

    /** Ends all sessions, and refuses sign-ins that are under way; what was ended. */
    public List<SessionSummary> endAll() {
        Instant now = time.now();
        return told(directory.endAll(user, now), now);
    }

    private List<SessionSummary> told(List<SessionSummary> ended, Instant now) {
        announcer.tellEnded(ended, EndReason.ENDED_BY_OWNER, Actor.of(user), now);
        return ended;
    }
}
