package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What happened to a user's sessions, kept after they ended.
 *
 * <p>Every method throws {@link SessionStoreException} if the store fails.
 */
public interface SessionHistory {
    /** Adds entries, each by itself; adding the same entry twice keeps it twice. */
    void add(Collection<HistoryEntry> entries);

    /**
     * Counts entries where one stands for all of the same user, kind and day: it comes into being with the first, and its {@code times}
     * grow by those of each; see {@link HistoryEntry#folded}. Entries that were added by themselves are left as they are.
     */
    void fold(Collection<HistoryEntry> entries);

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
     * Removes entries that are older than the retention; the oldest need not go first. A store with a clock of its own keeps what is
     * younger by that, if the two differ by more than a minute.
     *
     * @param now entries of before {@code now} minus the retention go
     * @param retention how long an entry is kept; positive
     * @param limit most entries to remove, 1 or more
     * @return how many were removed; fewer than {@code limit} means that none is left
     */
    int purge(Instant now, Duration retention, int limit);
}
