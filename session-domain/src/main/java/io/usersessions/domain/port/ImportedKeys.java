package io.usersessions.domain.port;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keys that another system issued, by digest, with the session each stands for; only asked while moving in from there.
 *
 * <p>An imported session has the digest of its foreign key as key digest, so that the key works until it is replaced and not
 * after. What it stood for stays known: a request that is late with it is told from one of a stranger. Every method throws {@link
 * SessionStoreException} if the store fails.
 */
public interface ImportedKeys {
    /** The session a foreign key stands for, or empty if it never stood for one or is no longer known. */
    Optional<SessionId> find(KeyDigest foreignKey);

    /**
     * Removes what is known of keys that need not be known any longer at {@code now}; how long each has to be was said when it came in.
     * A store with a clock of its own keeps what has to be known by that, if the two differ by more than a minute.
     *
     * @param limit most keys to remove, 1 or more
     * @return how many were removed; fewer than {@code limit} means that none is due
     */
    int purge(Instant now, int limit);
}
