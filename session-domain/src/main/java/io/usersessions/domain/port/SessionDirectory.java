package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sessions seen together: by user, and for administrators. Answers from metadata; no payload is read.
 *
 * <p>Every method throws {@link SessionStoreException} if the store fails. "Live" is at the instant given. What is ended is
 * returned, and is ended for good: nothing a request in flight does brings it back. A session whose record an adapter cannot read keeps
 * nobody from the others: it is left out of what is returned, and ended with them; the adapter tells of it in a way of its own.
 */
public interface SessionDirectory {
    /** The live sessions of a user, newest activity first. */
    List<SessionSummary> list(UserId owner, Instant now);

    /**
     * One page of the sessions that match, newest activity first.
     *
     * <p>Whoever goes from page to page sees every session once that matches all along and is not active meanwhile, whatever others
     * begin, end or become active. One that is active meanwhile moves to the front: it may be seen twice, or, if its page had not come
     * yet, not at all.
     */
    Page<SessionSummary> search(SessionQuery query, PageRequest page);

    /** How many sessions match. */
    long count(SessionQuery query);

    /** Ends a live session of this owner; empty, and nothing is done, for any other id. */
    Optional<SessionSummary> end(UserId owner, SessionId id, Instant now);

    /** Ends the live sessions of a user but for one. */
    List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now);

    /**
     * Ends all live sessions of a user. Linearizable against sign-ins in flight: a session of this user that was authenticated
     * before {@code now} and is not yet stored when this returns is refused by {@link SessionRepository#create}. Where the two
     * happen on different nodes, "before" is as exact as their clocks agree. A store with a clock of its own refuses nothing that
     * authenticates later by that, if {@code now} is more than a minute later: a wrong clock locks nobody out.
     */
    List<SessionSummary> endAll(UserId owner, Instant now);

    /**
     * Ends sessions of anyone, live or expired. To end everyone's, call it until it says that none is left.
     *
     * @param limit most sessions to end, 1 or more
     * @return what was ended, each session told to one caller only; fewer than {@code limit} means that none is left
     */
    List<SessionSummary> endEveryone(int limit);
}
