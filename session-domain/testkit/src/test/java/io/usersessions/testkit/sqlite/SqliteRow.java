package io.usersessions.testkit.sqlite;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.StoredSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The row of a session. */
final class SqliteRow {
    private SqliteRow() {}

    static @Nullable Object[] values(StoredSession session) {
        return new @Nullable Object[] {
            session.id().toBytes(),
            session.keyDigest().toBytes(),
            session.payload().lent(),
            session.version(),
            session.user().map(UserId::value).orElse(null),
            session.authenticatedAt().map(SqliteRow::micros).orElse(null),
            session.client().userAgent().orElse(null),
            session.client().ip().map(IpAddress::toString).orElse(null),
            micros(session.createdAt()),
            micros(session.lastActivity()),
            micros(session.expireDate()),
            session.idleTimeout().toNanos() / 1_000,
            micros(session.absoluteEnd()),
            session.persistence().name(),
            micros(session.purgeableFrom())
        };
    }

    static StoredSession read(ResultSet row) throws SQLException {
        return StoredSession.builder()
                .id(SessionId.fromBytes(row.getBytes("id")))
                .keyDigest(KeyDigest.fromBytes(row.getBytes("key_digest")))
                .payload(Payload.owning(row.getBytes("payload")))
                .version(row.getLong("version"))
                .signIn(signIn(row))
                .client(client(row))
                .createdAt(instant(row, "created_at"))
                .lastActivity(instant(row, "last_activity"))
                .expireDate(instant(row, "expire_date"))
                .idleTimeout(Duration.of(row.getLong("idle_timeout"), ChronoUnit.MICROS))
                .absoluteEnd(instant(row, "absolute_end"))
                .persistence(Persistence.valueOf(row.getString("persistence")))
                .build();
    }

    static @Nullable SignIn signIn(ResultSet row) throws SQLException {
        String owner = row.getString("owner");
        return owner == null ? null : new SignIn(new UserId(owner), instant(row, "authenticated_at"));
    }

    static Client client(ResultSet row) throws SQLException {
        return Client.of(row.getString("user_agent"), row.getString("ip"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
