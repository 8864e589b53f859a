package io.usersessions.domain.store;

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
 * Ends a session on behalf of its own browser, by compare-and-set, so that no change of another request is lost between its save and the
 * end.
 *
 * <p>The row stays for a while, {@link StoredSession#closed closed}, to distinguish a late request that still presents the key from a request
 * whose key expired.
 */
public final class CloseRow {
    private static final int MAX_ATTEMPTS = 100;

    private final SessionRepository repository;

    public CloseRow(SessionRepository repository) {
        this.repository = repository;
    }

    /**
     * Ends the session in its latest stored state.
     *
     * @param known the session as the caller last read it; its payload is ignored
     * @param unusedDigest the new digest of the row, of a key that nobody has
     * @param meanwhile receives what other requests stored in the meantime, before each further attempt
     * @return the session at its end, with any payload; empty if it had already ended
     */
    public Optional<StoredSession> close(
            StoredSession known, KeyDigest unusedDigest, Instant now, Consumer<StoredSession> meanwhile) {
        Attempts attempts = new Attempts(known, meanwhile);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            StoredSession last = attempts.last;
            if (repository
                    .replace(last.closed(unusedDigest, now), last.version())
                    .when(attempts)) {
                return attempts.ended;
            }
        }
        throw new SessionStoreException(
                "session " + known.id() + " could not be ended: other requests changed it " + MAX_ATTEMPTS + " times");
    }

    /** The attempts to end one session; each case returns whether the attempts are over. */
    private final class Attempts implements Replacement.Cases<Boolean> {
        private final Consumer<StoredSession> meanwhile;
        private StoredSession last;
        private Optional<StoredSession> ended = Optional.empty();

        Attempts(StoredSession known, Consumer<StoredSession> meanwhile) {
            this.last = known;
            this.meanwhile = meanwhile;
        }

        @Override
        public Boolean replaced(Replacement.Replaced outcome) {
            ended = Optional.of(last);
            return true;
        }

        @Override
        public Boolean stale(Replacement.Stale outcome) {
            last = outcome.current();
            meanwhile.accept(last);
            return false;
        }

        @Override
        public Boolean gone(Replacement.Gone outcome) {
            ended = endExpired(last.id());
            return true;
        }
    }

    /** The session may merely have expired, and a touch that is not written yet could extend it. */
    private Optional<StoredSession> endExpired(SessionId id) {
        return repository.find(id).filter(row -> !row.isClosed()).flatMap(row -> repository.end(id));
    }
}
