package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.source.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What someone with the right to sees and does of everyone's sessions; whether they have the right is for the caller to check.
 *
 * <p>Every method throws {@link SessionStoreException} if the store fails.
 */
public final class Administration {
    private static final int BATCH = 1_000;

    private final SessionRepository repository;
    private final SessionDirectory directory;
    private final Announcer announcer;
    private final Time time;

    Administration(SessionRepository repository, SessionDirectory directory, Announcer announcer, Time time) {
        this.repository = repository;
        this.directory = directory;
        this.announcer = announcer;
        this.time = time;
    }

    /** One page of the sessions that match, newest activity first. */
    public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
        return directory.search(query, page);
    }

    /** How many sessions match. */
    public long count(SessionQuery query) {
        return directory.count(query);
    }

    /** Ends one session of anyone; false if there is none. */
    public boolean end(SessionId id, Actor actor) {
        Optional<SessionSummary> ended =
                repository.end(id).map(StoredSession::summary).filter(session -> !session.isClosed());
        announcer.announceEnded(ended.stream().toList(), EndReason.ENDED_BY_ADMINISTRATOR, actor, time.now());
        return ended.isPresent();
    }

    /** Ends all sessions of a user, and refuses their sign-ins that are under way; what was ended. */
    public List<SessionSummary> endAllOf(UserId user, Actor actor) {
        Instant now = time.now();
        List<SessionSummary> ended = directory.endAll(user, now);
        announcer.announceEnded(ended, EndReason.ENDED_BY_ADMINISTRATOR, actor, now);
        return ended;
    }

    /**
     * Ends every session that is there, in batches; how many were live. Each is told as ended, and then the whole. If the store fails
     * half-way, what ended until then stays ended, and calling it again goes on.
     */
    public long endEveryone(Actor actor) {
        Instant now = time.now();
        long live = 0;
        List<SessionSummary> ended;
        do {
            ended = directory.endEveryone(BATCH);
            List<SessionSummary> wereLive =
                    ended.stream().filter(session -> session.isLive(now)).toList();
            announcer.announceEnded(wereLive, EndReason.ENDED_BY_ADMINISTRATOR, actor, now);
            live += wereLive.size();
        } while (ended.size() == BATCH);
        announcer.announce(new SessionEvent.EveryoneEnded(live, actor, now));
        return live;
    }
}
