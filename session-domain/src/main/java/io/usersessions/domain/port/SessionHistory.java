package io.usersessions.domain.port;

import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Collection;

/**
 * What happened to a user's sessions, kept after they ended.
 *
 * <p>Every method throws {@link SessionStoreException} if the store fails.
 */
public interface SessionHistory {
    /** Adds entries; adding the same entry twice keeps it twice. */
    void add(Collection<HistoryEntry> entries);

    /** One page of a user's entries, newest first. */
    Page<HistoryEntry> list(UserId user, PageRequest page);

    /**
     * Removes entries of before an instant; the oldest need not go first.
     *
     * @param limit most entries to remove
     * @return how many were removed; fewer than {@code limit} means that none is left
     */
    int purge(Instant before, int limit);
}
