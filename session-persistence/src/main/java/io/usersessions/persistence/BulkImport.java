package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.IMPORTED_KEY;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sessions of another system on their way into the store, many at a time; for importers.
 *
 * <p>A foreign key comes in once. It is known from then on, also when it was replaced or its session has ended, until its record is
 * purged: so an import may be repeated, and brings nothing back. Every method throws {@link SessionStoreException} if the store fails.
 */
public final class BulkImport {
    private final Database database;

    BulkImport(Database database) {
        this.database = database;
    }

    /**
     * A session that arrives.
     *
     * @param session its key digest is that of its foreign key, its id that of {@link SessionId#imported}
     * @param keptUntil how long the key is to be known; not before the session expires
     */
    public record Arrival(StoredSession session, Instant keptUntil) {
        KeyDigest key() {
            return session.keyDigest();
        }

        Binds keyRow() {
            return ImportedKeyStatements.key(key())
                    .with(IMPORTED_KEY.SESSION_ID, session.id().toBytes())
                    .with(IMPORTED_KEY.PURGE_AFTER, keptUntil);
        }
    }

    /**
     * What became of arrivals.
     *
     * @param stored sessions that are in the store now
     * @param known sessions whose key came in before
     * @param overruled sessions that authenticated before their owner ended all
     */
    public record Outcome(int stored, int known, int overruled) {}

    /** Stores what never came in before: all of it, or nothing if the store fails. */
    public Outcome store(Collection<Arrival> arrivals) {
        // In one order for all, so that imports that meet do not wait for each other in a circle.
        List<Arrival> ordered = arrivals.stream()
                .sorted(Comparator.comparing(arrival -> arrival.session().id()))
                .toList();
        if (ordered.isEmpty()) {
            return new Outcome(0, 0, 0);
        }
        Binds keys =
                BulkStatements.KEYS.binds(ordered.stream().map(Arrival::keyRow).toList());
        return database.transaction(call -> {
            Set<KeyDigest> fresh = new HashSet<>(call.rows(BulkStatements.INSERT_KEYS, keys, JooqImportedKeys::key));
            List<StoredSession> sessions = ordered.stream()
                    .filter(arrival -> fresh.contains(arrival.key()))
                    .map(Arrival::session)
                    .toList();
            return stored(call, sessions, ordered.size());
        });
    }

    private static Outcome stored(Call call, List<StoredSession> fresh, int arrived) throws SQLException {
        ArrivingOwners owners = ArrivingOwners.counted(call, fresh);
        List<Binds> rows = fresh.stream()
                .filter(session -> !owners.overrule(session))
                .map(SessionBinds::of)
                .toList();
        int stored = rows.isEmpty() ? 0 : call.update(BulkStatements.INSERT_SESSIONS, OwnerStatements.NEW.binds(rows));
        int overruled = fresh.size() - rows.size();
        return new Outcome(stored, arrived - stored - overruled, overruled);
    }
}
