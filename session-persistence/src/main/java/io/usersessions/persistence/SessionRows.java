package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.TableField;

/** Rows of table {@code session} and what crosses the port, both ways side by side. */
final class SessionRows {
    /** The columns of a {@link SessionSummary}; the payload is not among them. */
    static final List<TableField<?, ?>> SUMMARY = List.of(
            SESSION.SESSION_ID,
            SESSION.USER_ID,
            SESSION.AUTHENTICATED_AT,
            SESSION.USER_AGENT,
            SESSION.IP,
            SESSION.CREATED_AT,
            SESSION.LAST_ACTIVITY,
            SESSION.EXPIRE_DATE);

    /** The columns of a {@link StoredSession}. */
    static final List<TableField<?, ?>> STORED = List.of(
            SESSION.SESSION_ID,
            SESSION.KEY_DIGEST,
            SESSION.SESSION_DATA,
            SESSION.VERSION,
            SESSION.USER_ID,
            SESSION.AUTHENTICATED_AT,
            SESSION.USER_AGENT,
            SESSION.IP,
            SESSION.CREATED_AT,
            SESSION.LAST_ACTIVITY,
            SESSION.EXPIRE_DATE,
            SESSION.IDLE_TIMEOUT,
            SESSION.ABSOLUTE_END,
            SESSION.COOKIE_PERSISTENT);

    private static final Duration MICROSECOND = ChronoUnit.MICROS.getDuration();

    private SessionRows() {}

    static Binds key(SessionId id) {
        return new Binds().with(SESSION.BUCKET, id.bucket()).with(SESSION.SESSION_ID, id.toBytes());
    }

    static Binds owner(UserId user) {
        return new Binds().with(SESSION.BUCKET, SessionId.bucketOf(user)).with(SESSION.USER_ID, user.value());
    }

    static Binds binds(StoredSession session) {
        return seen(key(session.id()), session.client(), session.lastActivity(), session.expireDate())
                .with(SESSION.KEY_DIGEST, session.keyDigest().toBytes())
                .with(SESSION.SESSION_DATA, session.payload().toBytes())
                .with(SESSION.VERSION, session.version())
                .with(SESSION.USER_ID, session.user().map(UserId::value))
                .with(SESSION.AUTHENTICATED_AT, session.authenticatedAt())
                .with(SESSION.CREATED_AT, session.createdAt())
                .with(SESSION.IDLE_TIMEOUT, session.idleTimeout().dividedBy(MICROSECOND))
                .with(SESSION.ABSOLUTE_END, session.absoluteEnd())
                .with(SESSION.COOKIE_PERSISTENT, session.persistence() == Persistence.PERSISTENT);
    }

    static StoredSession stored(ResultSet row) throws SQLException {
        return new StoredSession(
                id(row),
                KeyDigest.fromBytes(row.getBytes(SESSION.KEY_DIGEST.getName())),
                Payload.of(row.getBytes(SESSION.SESSION_DATA.getName())),
                row.getLong(SESSION.VERSION.getName()),
                signIn(row),
                client(row),
                instant(row, SESSION.CREATED_AT),
                instant(row, SESSION.LAST_ACTIVITY),
                instant(row, SESSION.EXPIRE_DATE),
                MICROSECOND.multipliedBy(row.getLong(SESSION.IDLE_TIMEOUT.getName())),
                instant(row, SESSION.ABSOLUTE_END),
                row.getBoolean(SESSION.COOKIE_PERSISTENT.getName())
                        ? Persistence.PERSISTENT
                        : Persistence.BROWSER_SESSION);
    }

    static SessionSummary summary(ResultSet row) throws SQLException {
        return new SessionSummary(
                id(row),
                signIn(row),
                client(row),
                instant(row, SESSION.CREATED_AT),
                instant(row, SESSION.LAST_ACTIVITY),
                instant(row, SESSION.EXPIRE_DATE));
    }

    static Binds binds(Touch touch) {
        return seen(key(touch.id()), touch.client(), touch.lastActivity(), touch.expireDate());
    }

    private static Binds seen(Binds binds, Client client, Instant lastActivity, Instant expireDate) {
        return binds.with(SESSION.USER_AGENT, client.userAgent())
                .with(SESSION.IP, client.ip().map(IpAddress::toString))
                .with(SESSION.LAST_ACTIVITY, lastActivity)
                .with(SESSION.EXPIRE_DATE, expireDate)
                .with(SESSION.PURGE_AFTER, roundedUp(expireDate));
    }

    /** The hour that begins at this instant or next: coarse, so that a touch rarely changes the index on it. */
    private static Instant roundedUp(Instant instant) {
        Instant hour = instant.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(instant) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                Optional.ofNullable(row.getString(SESSION.USER_AGENT.getName())),
                Optional.ofNullable(row.getString(SESSION.IP.getName())).flatMap(IpAddress::parse));
    }

    /** A duration as the text of an interval. */
    static String interval(Duration duration) {
        // In seconds with a fraction: before PostgreSQL 15 the number of any unit had to fit into 32 bits.
        String fraction =
                Integer.toString(1_000_000 + duration.toNanosPart() / 1_000).substring(1);
        return duration.toSeconds() + "." + fraction + " seconds";
    }

    private static SessionId id(ResultSet row) throws SQLException {
        return SessionId.fromBytes(row.getBytes(SESSION.SESSION_ID.getName()));
    }

    private static Optional<SignIn> signIn(ResultSet row) throws SQLException {
        String user = row.getString(SESSION.USER_ID.getName());
        return user == null
                ? Optional.empty()
                : Optional.of(new SignIn(new UserId(user), instant(row, SESSION.AUTHENTICATED_AT)));
    }

    private static Instant instant(ResultSet row, Field<Instant> column) throws SQLException {
        return row.getObject(column.getName(), OffsetDateTime.class).toInstant();
    }
}
