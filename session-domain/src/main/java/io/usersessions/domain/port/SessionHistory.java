package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The history of each user's sessions, which is kept after the sessions end.
 *
 * <p>Every method throws {@link SessionStoreException} if the store fails.
 */
public interface SessionHistory {
    /** Adds individual entries; an entry that is added twice is stored twice. */
    void add(Collection<HistoryEntry> entries);

    /**
     * Counts entries in one entry for each user, kind and day. The first one creates that entry, and each adds its {@code times}; see {@link
     * HistoryEntry#folded}. Of events of one instant, the last in the collection counts as the last. Entries that were added individually stay
     * unchanged.
     */
    void fold(Collection<HistoryEntry> entries);

    /**
     * One page of a user's entries, newest first; entries of one instant always in the same order. A cursor that no page returned is a
     * position like any other.
     */
    Page<HistoryEntry> list(UserId user, PageRequest page);

    /**
     * One page of a user's entries about one session, like a page of {@link #list}. Every page but the last is full. An entry that counts
     * many events is about the session of the last event.
     */
    Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page);

    /**
     * The clients of a user's newest sign-ins: each pair of agent and address once, in any order. A missing agent counts as an agent, and a
     * missing address as an address.
     *
     * @param limit number of sign-ins to examine, 1 or more
     */
    List<Client> signInsOf(UserId user, int limit);

    /**
     * Removes entries that are older than the retention, in any order. If the store has its own clock and it differs from {@code now} by more
     * than a minute, the store also keeps entries that are younger by its own clock.
     *
     * @param now the current instant; entries from before {@code now} minus the retention are removed
     * @param retention how long an entry is kept; positive
     * @param limit maximum number of entries to remove, 1 or more
     * @return number of removed entries; fewer than {@code limit} means that none is left
     */
    int purge(Instant now, Duration retention, int limit);

    /** Removes all entries of a user, or none if it throws. Entries that are added meanwhile may be removed; later ones are kept. */
    void forget(UserId user);
}
