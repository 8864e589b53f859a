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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Rows of table {@code session} and what crosses the port, both ways side by side. */
final class SessionRows {
    /** The address in the form that PostgreSQL sends: as text, it is the most expensive column of a row. */
    private static final Field<byte[]> ADDRESS = DSL.function("inet_send", byte[].class, SESSION.IP);

    /** The columns of a {@link SessionSummary}, in the order in which they are read; the payload is not among them. */
    static final List<Field<?>> SUMMARY = List.of(
            SESSION.SESSION_ID,
            SESSION.USER_ID,
            SESSION.AUTHENTICATED_AT,
            SESSION.USER_AGENT,
            ADDRESS,
            SESSION.CREATED_AT,
            SESSION.LAST_ACTIVITY,
            SESSION.EXPIRE_DATE);

    /** The columns of a {@link StoredSession}, in the order in which they are read. */
    static final List<Field<?>> STORED = List.of(
            SESSION.SESSION_ID,
            SESSION.KEY_DIGEST,
            SESSION.SESSION_DATA,
            SESSION.VERSION,
            SESSION.USER_ID,
            SESSION.AUTHENTICATED_AT,
            SESSION.USER_AGENT,
            ADDRESS,
            SESSION.CREATED_AT,
            SESSION.LAST_ACTIVITY,
            SESSION.EXPIRE_DATE,
            SESSION.IDLE_TIMEOUT,
            SESSION.ABSOLUTE_END,
            SESSION.COOKIE_PERSISTENT);

    /** Reads summaries, and goes on after one that cannot be read. */
    static final Call.Reader<Read<SessionSummary>> EACH_SUMMARY = Read.each(SessionRows::summary);

    private static final Set<Instant> INFINITE = Set.of(OffsetDateTime.MIN.toInstant(), OffsetDateTime.MAX.toInstant());

    private SessionRows() {}

    static Binds key(SessionId id) {
        return new Binds().with(SESSION.BUCKET, id.bucket()).with(SESSION.SESSION_ID, id.toBytes());
    }

    static Binds owner(UserId user) {
        return new Binds().with(SESSION.BUCKET, SessionId.bucketOf(user)).with(SESSION.USER_ID, user.value());
    }

    static Binds binds(StoredSession session) {
        return seen(
                        key(session.id()),
                        session.client(),
                        session.lastActivity(),
                        session.expireDate(),
                        session.purgeableFrom())
                .with(SESSION.KEY_DIGEST, session.keyDigest().toBytes())
                .with(SESSION.SESSION_DATA, session.payload().lent())
                .with(SESSION.VERSION, session.version())
                .with(SESSION.USER_ID, session.user().map(UserId::value))
                .with(SESSION.AUTHENTICATED_AT, session.authenticatedAt())
                .with(SESSION.CREATED_AT, session.createdAt())
                .with(SESSION.IDLE_TIMEOUT, micros(session.idleTimeout()))
                .with(SESSION.ABSOLUTE_END, session.absoluteEnd())
                .with(SESSION.COOKIE_PERSISTENT, session.persistence() == Persistence.PERSISTENT);
    }

    static StoredSession stored(ResultSet result) throws SQLException {
        RowReader row = new RowReader(result);
        return new StoredSession(
                SessionId.fromBytes(row.bytes()),
                KeyDigest.fromBytes(row.bytes()),
                Payload.owning(row.bytes()),
                row.number(),
                signIn(row),
                client(row),
                row.instant(),
                row.instant(),
                row.instant(),
                Duration.of(row.number(), ChronoUnit.MICROS),
                row.instant(),
                row.flag() ? Persistence.PERSISTENT : Persistence.BROWSER_SESSION);
    }

    static SessionSummary summary(ResultSet result) throws SQLException {
        RowReader row = new RowReader(result);
        return finite(new SessionSummary(
                SessionId.fromBytes(row.bytes()),
                signIn(row),
                client(row),
                row.instant(),
                row.instant(),
                row.instant()));
    }

    /**
     * PostgreSQL knows two instants that no clock shows: before and after all others. Among many sessions one that has them is left out;
     * of one that is asked for by itself the domain says that it cannot be read.
     */
    private static SessionSummary finite(SessionSummary session) {
        boolean isFinite = Stream.concat(
                        Stream.of(session.createdAt(), session.lastActivity(), session.expireDate()),
                        session.signIn().map(SignIn::at).stream())
                .noneMatch(INFINITE::contains);
        if (!isFinite) {
            throw new IllegalArgumentException("an instant is infinite");
        }
        return session;
    }

    static Binds binds(Touch touch) {
        return seen(key(touch.id()), touch.client(), touch.lastActivity(), touch.expireDate(), touch.expireDate());
    }

    private static Binds seen(
            Binds binds, Client client, Instant lastActivity, Instant expireDate, Instant purgeableFrom) {
        return binds.with(SESSION.USER_AGENT, client.userAgent())
                .with(SESSION.IP, client.ip().map(IpAddress::toString))
                .with(SESSION.LAST_ACTIVITY, lastActivity)
                .with(SESSION.EXPIRE_DATE, expireDate)
                .with(SESSION.PURGE_AFTER, purgeAfter(purgeableFrom));
    }

    /** The hour that begins at this instant or next: coarse, so that a touch rarely changes the index on it. */
    static Instant purgeAfter(Instant instant) {
        Instant hour = instant.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(instant) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    private static long micros(Duration duration) {
        return TimeUnit.SECONDS.toMicros(duration.toSeconds()) + TimeUnit.NANOSECONDS.toMicros(duration.toNanosPart());
    }

    private static Optional<SignIn> signIn(RowReader row) throws SQLException {
        Optional<String> user = row.text();
        Optional<Instant> at = row.optionalInstant();
        if (user.isPresent() != at.isPresent()) {
            throw new IllegalArgumentException("an owner without a sign-in, or a sign-in without an owner");
        }
        return user.map(owner -> new SignIn(new UserId(owner), at.orElseThrow()));
    }

    private static Client client(RowReader row) throws SQLException {
        return new Client(row.text(), row.address());
    }
}
