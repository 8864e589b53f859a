package io.usersessions.domain.port;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * The digests of keys that another system issued, each with its session; only used during a migration from that system. How an adapter
 * imports them is its own matter.
 *
 * <p>The key digest of an imported session is the digest of its foreign key, so the key works until it is replaced and not after. The digest
 * is kept for a while after that, to distinguish a late request from a request with an unknown key. Every method throws {@link
 * SessionStoreException} if the store fails.
 */
public interface ImportedKeys {
    /** The session of a foreign key, or empty if the key is unknown or no longer known. */
    Optional<SessionId> find(KeyDigest foreignKey);

    /**
     * Removes the keys whose retention, which was set at their import, is over at {@code now}. If the store has its own clock and it differs
     * from {@code now} by more than a minute, the store also keeps keys whose retention is not over by its own clock.
     *
     * @param limit maximum number of keys to remove, 1 or more
     * @return number of removed keys; fewer than {@code limit} means that no more are due
     */
    int purge(Instant now, int limit);
}
