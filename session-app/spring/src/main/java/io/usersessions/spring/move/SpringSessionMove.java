package io.usersessions.spring.move;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.BulkImport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessException;

/**
 * Moves one session of a signed-in user out of Spring Session's table, under its old key.
 *
 * <p>A key is moved once. The session is stored here first and removed there afterwards, so a fault between the two signs nobody out; a
 * session that was moved and has ended is not moved again. Requests at the same time move it once.
 */
final class SpringSessionMove {
    /** Spring Session does not record when a user authenticated, so it is long ago for whoever wants a recent proof. */
    private static final Instant UNKNOWN = Instant.EPOCH;

    /** Longer than a late request with the old key can take. */
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private final SpringSessionTable table;
    private final BulkImport target;
    private final SessionCodec codec;
    private final Predicate<String> users;
    private final InstantSource time;

    /** @param users tells by the name of a user whether the account still may be signed in */
    SpringSessionMove(
            SpringSessionTable table,
            BulkImport target,
            SessionCodec codec,
            Predicate<String> users,
            InstantSource time) {
        this.table = table;
        this.target = target;
        this.codec = codec;
        this.users = users;
        this.time = time;
    }

    /**
     * Moves the session of this cookie, if it is a live one of a user.
     *
     * @param cookie the value of the cookie, any text
     * @throws SessionStoreException if a database fails
     */
    void move(String cookie) {
        ForeignKey.parse(cookie)
                .ifPresent(key -> SpringSessionTable.idIn(cookie).ifPresent(id -> move(id, key.digest())));
    }

    private void move(String id, KeyDigest key) {
        try {
            Instant now = time.instant();
            Optional<BulkImport.Arrival> arrival =
                    table.find(id).filter(row -> isMoved(row, now)).map(row -> arrival(row, key));
            if (arrival.isPresent()) {
                target.store(List.of(arrival.get()));
                table.delete(id);
            }
        } catch (DataAccessException fault) {
            throw new SessionStoreException("a session of Spring Session could not be moved", fault);
        }
    }

    private boolean isMoved(SpringSessionRow row, Instant now) {
        return row.isLive(now) && users.test(row.principal());
    }

    private BulkImport.Arrival arrival(SpringSessionRow row, KeyDigest key) {
        UserId user = new UserId(row.principal());
        Session session = session(row, key, user);
        StoredSession stored = StoredSession.of(session, codec.encode(session.data(), Binding.of(session)));
        return new BulkImport.Arrival(stored, row.expiry().plus(KEPT_AFTER_EXPIRY));
    }

    private static Session session(SpringSessionRow row, KeyDigest key, UserId user) {
        Instant start = row.start();
        Instant lastAccess = row.lastAccess().isBefore(start) ? start : row.lastAccess();
        return new Session(
                SessionId.imported(key, user),
                key,
                SessionData.empty(),
                Optional.of(new SignIn(user, UNKNOWN)),
                Client.of(null, null),
                row.lifetime(),
                start,
                lastAccess,
                Session.FIRST_VERSION);
    }
}
