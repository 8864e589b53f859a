package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.persistence.sql.ColumnReaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jooq.impl.DSL;

/**
 * The columns of table {@code session}, each described once, and the parts that they form.
 *
 * <p>The part of a column decides which statements insert, replace, touch or read it, see {@link StatementColumns}. So a new column of the
 * client, for example, needs a constant here, a place in {@link #CLIENT}, and a place in {@link #client}.
 */
final class SessionColumns {
    static final SessionColumn<Integer> BUCKET = SessionColumn.of(SESSION.BUCKET, ResultSet::getInt)
            .bound(session -> session.id().bucket())
            .touched(touch -> touch.id().bucket());

    static final SessionColumn<SessionId> SESSION_ID = SessionColumn.of(
                    SESSION.SESSION_ID, (row, place) -> SessionId.fromBytes(ColumnReaders.bytes(row, place)))
            .bound(session -> session.id().toBytes())
            .touched(touch -> touch.id().toBytes());

    static final SessionColumn<KeyDigest> KEY_DIGEST = SessionColumn.of(
                    SESSION.KEY_DIGEST, (row, place) -> KeyDigest.fromBytes(ColumnReaders.bytes(row, place)))
            .bound(session -> session.keyDigest().toBytes());

    static final SessionColumn<Payload> SESSION_DATA = SessionColumn.of(
                    SESSION.SESSION_DATA, (row, place) -> Payload.owning(ColumnReaders.bytes(row, place)))
            .bound(session -> session.payload().lent());

    static final SessionColumn<Long> VERSION = SessionColumn.of(SESSION.VERSION, ResultSet::getLong)
            .bound(StoredSession::version)
            .touched(Touch::version);

    static final SessionColumn<Optional<String>> USER_ID = SessionColumn.of(SESSION.USER_ID, ColumnReaders::text)
            .bound(session -> session.user().map(UserId::value).orElse(null));

    static final SessionColumn<Optional<Instant>> AUTHENTICATED_AT = SessionColumn.of(
                    SESSION.AUTHENTICATED_AT, ColumnReaders::optionalInstant)
            .bound(session -> session.authenticatedAt().orElse(null));

    static final SessionColumn<Optional<String>> USER_AGENT = SessionColumn.of(SESSION.USER_AGENT, ColumnReaders::text)
            .ofClient(client -> client.userAgent().orElse(null));

    /** Selected in the form that PostgreSQL sends: as text, it is the most expensive column of a row. */
    static final SessionColumn<Optional<IpAddress>> IP = SessionColumn.of(SESSION.IP, ColumnReaders::address)
            .selectedAs(DSL.function("inet_send", byte[].class, SESSION.IP))
            .ofClient(client -> client.ip().map(IpAddress::toString).orElse(null));

    static final SessionColumn<Instant> CREATED_AT =
            SessionColumn.of(SESSION.CREATED_AT, ColumnReaders::instant).bound(StoredSession::createdAt);

    static final SessionColumn<Instant> LAST_ACTIVITY = SessionColumn.of(SESSION.LAST_ACTIVITY, ColumnReaders::instant)
            .bound(StoredSession::lastActivity)
            .touched(Touch::lastActivity);

    static final SessionColumn<Instant> EXPIRE_DATE = SessionColumn.of(SESSION.EXPIRE_DATE, ColumnReaders::instant)
            .bound(StoredSession::expireDate)
            .touched(Touch::expireDate);

    /** In microseconds. */
    static final SessionColumn<Duration> IDLE_TIMEOUT = SessionColumn.of(
                    SESSION.IDLE_TIMEOUT, (row, place) -> Duration.of(row.getLong(place), ChronoUnit.MICROS))
            .bound(session -> micros(session.idleTimeout()));

    static final SessionColumn<Instant> ABSOLUTE_END =
            SessionColumn.of(SESSION.ABSOLUTE_END, ColumnReaders::instant).bound(StoredSession::absoluteEnd);

    static final SessionColumn<Persistence> COOKIE_PERSISTENT = SessionColumn.of(
                    SESSION.COOKIE_PERSISTENT,
                    (row, place) -> row.getBoolean(place) ? Persistence.PERSISTENT : Persistence.BROWSER_SESSION)
            .bound(session -> session.persistence() == Persistence.PERSISTENT);

    /** Derived from the expiry, only for the index of the purge. */
    static final SessionColumn<Instant> PURGE_AFTER = SessionColumn.of(SESSION.PURGE_AFTER, ColumnReaders::instant)
            .bound(session -> purgeAfter(session.purgeableFrom()))
            .touched(touch -> purgeAfter(touch.expireDate()));

    static final List<SessionColumn<?>> ID = List.of(BUCKET, SESSION_ID);
    static final List<SessionColumn<?>> CONTENT = List.of(KEY_DIGEST, SESSION_DATA, VERSION);
    static final List<SessionColumn<?>> OWNER = List.of(USER_ID);
    static final List<SessionColumn<?>> AUTHENTICATION = List.of(AUTHENTICATED_AT);
    static final List<SessionColumn<?>> CLIENT = List.of(USER_AGENT, IP);
    static final List<SessionColumn<?>> START = List.of(CREATED_AT);
    static final List<SessionColumn<?>> ACTIVITY = List.of(LAST_ACTIVITY, EXPIRE_DATE);
    static final List<SessionColumn<?>> LIFETIME = List.of(IDLE_TIMEOUT, ABSOLUTE_END, COOKIE_PERSISTENT);
    static final List<SessionColumn<?>> PURGE = List.of(PURGE_AFTER);

    private SessionColumns() {}

    static Client client(SessionRow row) throws SQLException {
        return new Client(row.get(USER_AGENT), row.get(IP));
    }

    /** The first full hour at or after this instant: coarse, so that a touch rarely changes the index. */
    private static Instant purgeAfter(Instant instant) {
        Instant hour = instant.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(instant) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    private static long micros(Duration duration) {
        return TimeUnit.SECONDS.toMicros(duration.toSeconds()) + TimeUnit.NANOSECONDS.toMicros(duration.toNanosPart());
    }
}
