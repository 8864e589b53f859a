package io.usersessions.testkit.sqlite;

import static io.usersessions.domain.column.StoredColumns.micros;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of a user. */
record SqliteDirectory(SqliteSummaries sessions) implements SessionDirectory {
    private static final String LIVE = "owner = ? and expire_date > ?";

    @Override
    public List<SessionSummary> list(UserId owner, Instant now) {
        String newestFirst = LIVE + " order by last_activity desc, id desc";
        return sessions.select(newestFirst, owner.value(), micros(now));
    }

    @Override
    public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
        return sessions.delete(LIVE + " and id = ?", owner.value(), micros(now), id.toBytes()).stream()
                .findFirst();
    }

    @Override
    public List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now) {
        return sessions.delete(LIVE + " and id <> ?", owner.value(), micros(now), kept.toBytes());
    }

    @Override
    public List<SessionSummary> endAll(UserId owner, Instant now) {
        String sql = "insert into all_ended values (?, ?) on conflict (owner) do update set at = max(at, excluded.at)";
        return sessions.database().atomically(() -> {
            sessions.database().run(sql, owner.value(), micros(now));
            return sessions.delete(LIVE, owner.value(), micros(now));
        });
    }
}
