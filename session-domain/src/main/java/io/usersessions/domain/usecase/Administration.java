package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.source.Time;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lists and ends the sessions of all users. The caller must check that the actor is an administrator.
 *
 * <p>Every method throws {@link SessionStoreException} if the store fails.
 */
public final class Administration {
    private static final int BATCH = 1_000;

    private final SessionRepository repository;
    private final SessionDirectory directory;
    private final SessionCatalog catalog;
    private final Announcer announcer;
    private final Time time;

    Administration(
            SessionRepository repository,
            SessionDirectory directory,
            SessionCatalog catalog,
            Announcer announcer,
            Time time) {
        this.repository = repository;
        this.directory = directory;
        this.catalog = catalog;
        this.announcer = announcer;
        this.time = time;
    }

    /** One page of the sessions that match, newest activity first. */
    public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(page, "page");
        return catalog.search(query, page);
    }

    /** How many sessions match. */
    public long count(SessionQuery query) {
        Objects.requireNonNull(query, "query");
        return catalog.count(query);
    }

    /** Ends one session of any user; returns false if there is none. */
    public boolean end(SessionId id, Actor actor) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(actor, "actor");
        Optional<SessionSummary> ended =
                repository.end(id).map(StoredSession::summary).filter(session -> !session.isClosed());
        announcer.announceEnded(ended.stream().toList(), EndReason.ENDED_BY_ADMINISTRATOR, actor, time.now());
        return ended.isPresent();
    }

    /** Ends all sessions of a user, and refuses their sign-ins in flight; returns the ended sessions. */
    public List<SessionSummary> endAllOf(UserId user, Actor actor) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(actor, "actor");
        Instant now = time.now();
        List<SessionSummary> ended = directory.endAll(user, now);
        announcer.announceEnded(ended, EndReason.ENDED_BY_ADMINISTRATOR, actor, now);
        return ended;
    }

    /**
     * Ends all sessions of all users, in batches, and returns how many were live. Listeners receive an event for each live session, then one
     * for all of them. If the store fails, the sessions ended so far stay ended, and another call continues.
     */
    public long endEveryone(Actor actor) {
        Objects.requireNonNull(actor, "actor");
        Instant now = time.now();
        long live = 0;
        List<SessionSummary> ended;
        do {
            ended = catalog.endEveryone(BATCH);
            List<SessionSummary> wereLive =
                    ended.stream().filter(session -> session.isLive(now)).toList();
            announcer.announceEnded(wereLive, EndReason.ENDED_BY_ADMINISTRATOR, actor, now);
            live += wereLive.size();
        } while (!ended.isEmpty());
        announcer.announce(new SessionEvent.EveryoneEnded(live, actor, now));
        return live;
    }
}
