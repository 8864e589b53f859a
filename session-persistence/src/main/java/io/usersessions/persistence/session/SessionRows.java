package io.usersessions.persistence.session;

import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.sql.Call;
import io.usersessions.persistence.sql.Read;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows of table {@code session} as the records of the ports. */
public final class SessionRows {
    /** The columns of a {@link SessionSummary}. */
    public static final Selection SUMMARY = new Selection(StatementColumns.SHOWN);

    /** The columns of a {@link StoredSession}. */
    static final Selection STORED = new Selection(StatementColumns.READ);

    /** Reads summaries, and goes on after a row that cannot be read. */
    public static final Call.Reader<Read<SessionSummary>> EACH_SUMMARY = Read.each(SessionRows::summary);

    private static final Set<Instant> INFINITE = Set.of(OffsetDateTime.MIN.toInstant(), OffsetDateTime.MAX.toInstant());

    private SessionRows() {}

    static StoredSession stored(ResultSet result) throws SQLException {
        SessionRow row = new SessionRow(result, STORED);
        return StoredSession.builder()
                .id(row.get(SessionColumns.SESSION_ID))
                .keyDigest(row.get(SessionColumns.KEY_DIGEST))
                .payload(row.get(SessionColumns.SESSION_DATA))
                .version(row.number(SessionColumns.VERSION))
                .signIn(signIn(row))
                .client(SessionColumns.client(row))
                .createdAt(row.get(SessionColumns.CREATED_AT))
                .lastActivity(row.get(SessionColumns.LAST_ACTIVITY))
                .expireDate(row.get(SessionColumns.EXPIRE_DATE))
                .idleTimeout(row.get(SessionColumns.IDLE_TIMEOUT))
                .absoluteEnd(row.get(SessionColumns.ABSOLUTE_END))
                .persistence(row.get(SessionColumns.COOKIE_PERSISTENT))
                .build();
    }

    /** Reads a row of {@link #SUMMARY}. */
    public static SessionSummary summary(ResultSet result) throws SQLException {
        SessionRow row = new SessionRow(result, SUMMARY);
        return finite(new SessionSummary(
                row.get(SessionColumns.SESSION_ID),
                Optional.ofNullable(signIn(row)),
                SessionColumns.client(row),
                row.get(SessionColumns.CREATED_AT),
                row.get(SessionColumns.LAST_ACTIVITY),
                row.get(SessionColumns.EXPIRE_DATE),
                row.get(SessionColumns.IDLE_TIMEOUT),
                row.get(SessionColumns.ABSOLUTE_END),
                row.get(SessionColumns.COOKIE_PERSISTENT)));
    }

    /**
     * PostgreSQL has two instants that no clock shows: one before and one after all others. Among many sessions, one that has them is left
     * out. For a session that is read by itself, the domain says that it cannot be read.
     */
    private static SessionSummary finite(SessionSummary session) {
        boolean isFinite = Stream.concat(
                        Stream.of(
                                session.createdAt(),
                                session.lastActivity(),
                                session.expireDate(),
                                session.absoluteEnd()),
                        session.signIn().map(SignIn::at).stream())
                .noneMatch(INFINITE::contains);
        if (!isFinite) {
            throw new IllegalArgumentException("an instant is infinite");
        }
        return session;
    }

    private static @Nullable SignIn signIn(SessionRow row) throws SQLException {
        Optional<String> user = row.get(SessionColumns.USER_ID);
        Optional<Instant> at = row.get(SessionColumns.AUTHENTICATED_AT);
        if (user.isPresent() != at.isPresent()) {
            throw new IllegalArgumentException("an owner without a sign-in, or a sign-in without an owner");
        }
        return user.isEmpty() ? null : new SignIn(new UserId(user.get()), at.orElseThrow());
    }
}
