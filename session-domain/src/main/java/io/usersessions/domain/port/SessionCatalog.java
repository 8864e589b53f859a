package io.usersessions.domain.port;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import java.util.List;

/**
 * Searches and ends the sessions of all users, for administrators. It uses metadata only and reads no payload.
 *
 * <p>Every method throws {@link SessionStoreException} if the store fails. A record that the adapter cannot read does not hide the others: the
 * result omits it, and it is ended with the others. The adapter reports such a record in its own way.
 */
public interface SessionCatalog {
    /**
     * One page of the sessions that match, newest activity first: in the order of {@link SessionSummary#NEWEST_ACTIVITY_FIRST}.
     *
     * <p>A caller that reads page after page sees each session exactly once if it matches the whole time and is not active meanwhile, even if
     * other sessions start, end or become active. A session that is active meanwhile moves to the front: the caller may see it twice or, if its
     * page was not read yet, not at all. A cursor that no page returned is a position like any other. The instants of a query may be any,
     * such as {@link java.time.Instant#MAX}.
     */
    Page<SessionSummary> search(SessionQuery query, PageRequest page);

    /** How many sessions match. */
    long count(SessionQuery query);

    /**
     * Ends sessions of any user, live or expired. To end all sessions, call it until none is left.
     *
     * @param limit maximum number of sessions to end, 1 or more
     * @return the ended sessions, each to one caller only; empty means that none is left
     */
    List<SessionSummary> endEveryone(int limit);
}
