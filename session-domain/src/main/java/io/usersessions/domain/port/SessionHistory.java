package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

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
     * Where a user signed in from: the clients of their newest sign-ins, each agent once with the address it last came from, in any
     * order. Having no agent counts as one.
     *
     * @param limit how many sign-ins to look at, 1 or more
     */
    List<Client> signInsOf(UserId user, int limit);

    /**
     * Removes entries of before an instant; the oldest need not go first.
     *
     * @param limit most entries to remove, 1 or more
     * @return how many were removed; fewer than {@code limit} means that none is left
     */
    int purge(Instant before, int limit);
}
