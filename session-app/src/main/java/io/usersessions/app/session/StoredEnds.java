package io.usersessions.app.session;

import io.usersessions.app.account.StatementRunner;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of ends. Old records are removed when new ones are added. */
public final class StoredEnds implements EndRecords {
    private static final String REMOVE = "delete from user_accounts.session_end where at < ?";
    private static final String ADD = "insert into user_accounts.session_end (session_id, at, user_agent, ip)"
            + " select id, ?, ?, ?::inet from unnest(?::text[]) id on conflict (session_id)"
            + " do update set at = excluded.at, user_agent = excluded.user_agent, ip = excluded.ip";
    private static final String FIND =
            "select at, user_agent, host(ip) from user_accounts.session_end where session_id = ? and at >= ?";

    private final StatementRunner statements;
    private final InstantSource time;

    /** Records in the database of this data source. */
    public StoredEnds(DataSource dataSource, InstantSource time) {
        this.statements = new StatementRunner(dataSource);
        this.time = time;
    }

    @Override
    public void add(Collection<SessionId> sessions, Client by) {
        Instant now = time.instant();
        Object[] ids = sessions.stream().map(SessionId::toString).toArray();
        statements.changes(REMOVE, statement -> statement.setObject(1, oldest(now)));
        statements.changes(ADD, statement -> {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, by.userAgent().orElse(null));
            statement.setString(3, by.ip().map(IpAddress::toString).orElse(null));
            statement.setArray(4, statement.getConnection().createArrayOf("text", ids));
        });
    }

    @Override
    public Optional<EndRecord> of(SessionId session) {
        return statements.first(
                FIND,
                statement -> {
                    statement.setString(1, session.toString());
                    statement.setObject(2, oldest(time.instant()));
                },
                row -> new EndRecord(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Client.of(row.getString(2), row.getString(3))));
    }

    private static OffsetDateTime oldest(Instant now) {
        return now.minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
