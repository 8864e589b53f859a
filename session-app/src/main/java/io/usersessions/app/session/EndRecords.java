package io.usersessions.app.session;

import io.usersessions.app.account.AccountsUnavailableException;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * From where sessions were ended, for the browsers that they were ended in. Every method throws {@link AccountsUnavailableException} if the
 * records cannot be reached.
 */
public interface EndRecords {
    /** How long a record is kept. */
    Duration KEPT = Duration.ofDays(7);

    /** Records that sessions are being ended now, from this client. The caller does so first, for a browser that is told at once. */
    void add(Collection<SessionId> sessions, Client by);

    /** When and from where a session was ended; empty if it was not ended by order, or longer ago than records are kept. */
    Optional<EndRecord> of(SessionId session);
}
