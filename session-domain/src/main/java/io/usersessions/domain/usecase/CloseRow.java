package io.usersessions.domain.usecase;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Ends a session for the browser it belongs to, by compare-and-set.
 *
 * <p>The row stays for a while, {@link StoredSession#closed closed}: a request that is late, and still presents the key, is told from
 * one whose key merely expired. And nothing falls between the last save of another request and the end.
 */
final class CloseRow {
    private static final int ATTEMPTS = 100;

    private final SessionRepository repository;

    CloseRow(SessionRepository repository) {
        this.repository = repository;
    }

    /**
     * Ends the session as it was stored last.
     *
     * @param known the session as the caller knows it; its payload does not matter
     * @param nobodys the digest that the row gets, of a key that nobody has
     * @param meanwhile told of what others stored since, before each further attempt
     * @return what the session was at its end, without a promise on its payload; empty if it had ended already
     */
    Optional<StoredSession> close(
            StoredSession known, KeyDigest nobodys, Instant now, Consumer<StoredSession> meanwhile) {
        StoredSession last = known;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Replacement outcome = repository.replace(last.closed(nobodys, now), last.version());
            if (outcome instanceof Replacement.Replaced) {
                return Optional.of(last);
            }
            if (outcome instanceof Replacement.Gone) {
                return endExpired(last.id());
            }
            last = ((Replacement.Stale) outcome).current();
            meanwhile.accept(last);
        }
        throw new SessionStoreException(
                "session " + known.id() + " was changed by others " + ATTEMPTS + " times while it was being ended");
    }

    /** What is gone may only have expired, and a touch that is still on its way could extend it. */
    private Optional<StoredSession> endExpired(SessionId id) {
        return repository.find(id).filter(row -> !row.isClosed()).flatMap(row -> repository.end(id));
    }
}
