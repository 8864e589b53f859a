package io.usersessions.persistence;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.imported.ImportCounts;
import io.usersessions.persistence.imported.ImportedSession;
import io.usersessions.persistence.imported.SessionImport;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/**
 * Stores sessions of another system, many at a time; for importers.
 *
 * <p>A foreign key is imported once. From then on it is known until its record is purged, even if the key was replaced or its session has
 * ended. So an import may be repeated, and revives nothing. Every method throws {@link SessionStoreException} if the store fails.
 */
public final class BulkImport {
    private final SessionImport sessions;

    BulkImport(SessionImport sessions) {
        this.sessions = sessions;
    }

    /**
     * A session to import.
     *
     * @param session its key digest is the digest of its foreign key, and its id comes from {@link SessionId#imported}
     * @param keptUntil how long the key is known; not before the session expires
     */
    public record Arrival(StoredSession session, Instant keptUntil) {
        public Arrival {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(keptUntil, "keptUntil");
        }
    }

    /**
     * What happened to the arrivals.
     *
     * @param stored sessions that were stored
     * @param known sessions whose key was imported before
     * @param overruled sessions that authenticated before their owner ended all
     */
    public record Outcome(int stored, int known, int overruled) {}

    /** Stores the sessions whose keys were not imported before: all of them, or none if the store fails. */
    public Outcome store(Collection<Arrival> arrivals) {
        Objects.requireNonNull(arrivals, "arrivals");
        ImportCounts counts = sessions.store(arrivals.stream()
                .map(arrival -> new ImportedSession(arrival.session(), arrival.keptUntil()))
                .toList());
        return new Outcome(counts.stored(), counts.known(), counts.overruled());
    }
}
