package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.IMPORTED_KEY;
import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Field;

/**
 * Sessions of another system on their way into the store, many at a time; for importers.
 *
 * <p>A foreign key comes in once. It is known from then on, also when it was replaced or its session has ended, until its record is
 * purged: so an import may be repeated, and brings nothing back. Every method throws {@link SessionStoreException} if the store fails.
 */
public final class BulkImport {
    private static final byte[] ID_TAG = "io.usersessions/imported-session/1:".getBytes(StandardCharsets.US_ASCII);

    private final Database database;

    BulkImport(Database database) {
        this.database = database;
    }

    /**
     * A session that arrives.
     *
     * @param session its key digest is that of its foreign key, its id that of {@link #idOf}
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

    /**
     * The id of an imported session: always the same for a key and an owner, in the owner's bucket. Nothing of the key can be had from
     * it; but whoever guesses a key can check the guess, so keys have to be as random as Django's.
     */
    public static SessionId idOf(KeyDigest foreignKey, Optional<UserId> owner) {
        byte[] derived = derived(foreignKey);
        return owner.map(user -> SessionId.ownedBy(user, derived)).orElseGet(() -> SessionId.anonymous(derived));
    }

    private static byte[] derived(KeyDigest foreignKey) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(ID_TAG);
            return Arrays.copyOf(hash.digest(foreignKey.toBytes()), SessionId.BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Stores what never came in before: all of it, or nothing if the store fails. */
    public Outcome store(Collection<Arrival> arrivals) {
        // In one order for all, so that imports that meet do not wait for each other in a circle.
        List<Arrival> ordered = arrivals.stream()
                .sorted(Comparator.comparing(arrival -> arrival.session().id()))
                .toList();
        if (ordered.isEmpty()) {
            return new Outcome(0, 0, 0);
        }
        List<Binds> keys = ordered.stream().map(Arrival::keyRow).toList();
        return database.transaction(call -> {
            Binds arrays = arrays(call, BulkStatements.KEY_COLUMNS, keys);
            Set<KeyDigest> fresh = new HashSet<>(call.rows(BulkStatements.INSERT_KEYS, arrays, BulkImport::key));
            List<StoredSession> sessions = ordered.stream()
                    .filter(arrival -> fresh.contains(arrival.key()))
                    .map(Arrival::session)
                    .toList();
            return stored(call, sessions, ordered.size());
        });
    }

    private static Outcome stored(Call call, List<StoredSession> fresh, int arrived) throws SQLException {
        Map<String, Instant> endedBefore = countOwners(call, fresh);
        List<Binds> rows = fresh.stream()
                .filter(session -> session.signIn()
                        .filter(signIn -> isOverruled(signIn, endedBefore))
                        .isEmpty())
                .map(SessionRows::binds)
                .toList();
        int stored = rows.isEmpty()
                ? 0
                : call.update(BulkStatements.INSERT_SESSIONS, arrays(call, BulkStatements.SESSION_COLUMNS, rows));
        int overruled = fresh.size() - rows.size();
        return new Outcome(stored, arrived - stored - overruled, overruled);
    }

    private static boolean isOverruled(SignIn signIn, Map<String, Instant> endedBefore) {
        Instant ended = endedBefore.get(signIn.user().value());
        return ended != null && signIn.at().isBefore(ended);
    }

    /** When those of the owners who ever ended all their sessions did so. */
    private static Map<String, Instant> countOwners(Call call, List<StoredSession> sessions) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        sessions.forEach(session -> session.user().ifPresent(user -> counts.merge(user.value(), 1, Integer::sum)));
        List<Binds> rows = counts.entrySet().stream().map(BulkImport::owner).toList();
        return rows.isEmpty()
                ? Map.of()
                : call
                        .rows(
                                BulkStatements.COUNT_OWNERS,
                                arrays(call, BulkStatements.OWNER_COLUMNS, rows),
                                BulkImport::endOfAll)
                        .stream()
                        .collect(Collectors.toMap(EndOfAll::user, EndOfAll::at));
    }

    private static Binds owner(Map.Entry<String, Integer> counted) {
        return SessionRows.owner(new UserId(counted.getKey())).with(SESSION_OWNER.SIGN_INS, counted.getValue());
    }

    /**
     * Removes records of keys that need not be known any longer.
     *
     * @param limit most records to remove
     * @return how many were removed; fewer than {@code limit} means that none is due
     */
    public int purge(Instant now, int limit) {
        Binds due = new Binds().with(ImportedKeyStatements.NOW, now).with(ImportedKeyStatements.LIMIT, limit);
        List<KeyDigest> keys = database.autocommit(call -> call.rows(ImportedKeyStatements.DUE, due, BulkImport::key));
        if (keys.isEmpty()) {
            return 0;
        }
        Binds rows = new Binds()
                .with(ImportedKeyStatements.NOW, now)
                .with(
                        ImportedKeyStatements.BUCKETS,
                        keys.stream()
                                .map(ImportedKeyStatements::bucketOf)
                                .distinct()
                                .toArray(Integer[]::new))
                .with(
                        ImportedKeyStatements.DIGESTS,
                        keys.stream().map(KeyDigest::toBytes).toArray(byte[][]::new));
        return database.autocommit(call -> call.update(ImportedKeyStatements.DELETE, rows));
    }

    private static Binds arrays(Call call, List<? extends Field<?>> columns, List<Binds> rows) throws SQLException {
        return ColumnArrays.of(call.connection(), columns, rows);
    }

    private static KeyDigest key(ResultSet row) throws SQLException {
        return KeyDigest.fromBytes(row.getBytes(IMPORTED_KEY.KEY_DIGEST.getName()));
    }

    private record EndOfAll(String user, Instant at) {}

    private static EndOfAll endOfAll(ResultSet row) throws SQLException {
        return new EndOfAll(
                row.getString(SESSION_OWNER.USER_ID.getName()),
                row.getObject(SESSION_OWNER.ENDED_BEFORE.getName(), OffsetDateTime.class)
                        .toInstant());
    }
}
