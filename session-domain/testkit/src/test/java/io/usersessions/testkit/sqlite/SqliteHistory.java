package io.usersessions.testkit.sqlite;

import static io.usersessions.testkit.sqlite.SqliteRow.client;
import static io.usersessions.testkit.sqlite.SqliteRow.instant;
import static io.usersessions.testkit.sqlite.SqliteRow.micros;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of users. A number orders the entries of one instant; only an entry that counts others has a folded day. */
record SqliteHistory(SqliteDatabase database) implements SessionHistory {
    private static final String INSERT = """
            insert into history (owner, session, at, kind, reason, actor, user_agent, ip, times, folded_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (owner, kind, folded_day) do update set session = excluded.session, reason = excluded.reason,
            actor = excluded.actor, user_agent = excluded.user_agent, ip = excluded.ip, times = times + excluded.times""";

    private record Numbered(long number, HistoryEntry entry) {}

    @Override
    public void add(Collection<HistoryEntry> entries) {
        database.atomically(() -> {
            entries.forEach(entry -> insert(entry, null));
            return entries;
        });
    }

    @Override
    public void fold(Collection<HistoryEntry> entries) {
        database.atomically(() -> {
            entries.forEach(entry -> insert(entry.folded(null), micros(entry.day())));
            return entries;
        });
    }

    private void insert(HistoryEntry entry, @Nullable Long foldedDay) {
        database.run(
                INSERT,
                entry.user().value(),
                entry.session().map(SessionId::toBytes).orElse(null),
                micros(entry.at()),
                entry.kind().name(),
                entry.reason().map(EndReason::name).orElse(null),
                entry.actor().name(),
                entry.client().userAgent().orElse(null),
                entry.client().ip().map(IpAddress::toString).orElse(null),
                entry.times(),
                foldedDay);
    }

    @Override
    public Page<HistoryEntry> list(UserId user, PageRequest page) {
        long at = page.after().map(cursor -> micros(cursor.at())).orElse(Long.MAX_VALUE);
        long number = page.after().map(SqliteHistory::number).orElse(Long.MAX_VALUE);
        String rest =
                "select * from history where owner = ? and (at, number) < (?, ?) order by at desc, number desc limit ?";
        List<Numbered> rows = database.query(rest, SqliteHistory::read, user.value(), at, number, page.limit() + 1);
        List<HistoryEntry> entries =
                rows.stream().limit(page.limit()).map(Numbered::entry).toList();
        return new Page<>(
                entries,
                rows.size() <= page.limit() ? Optional.empty() : Optional.of(cursor(rows.get(page.limit() - 1))));
    }

    private static PageCursor cursor(Numbered last) {
        return new PageCursor(last.entry().at(), Long.toString(last.number()));
    }

    /** The number in a cursor, or 0 if this history did not make the cursor. */
    private static long number(PageCursor cursor) {
        return cursor.tie().matches("\\d{1,18}") ? Long.parseLong(cursor.tie()) : 0;
    }

    private static Numbered read(ResultSet row) throws SQLException {
        HistoryEntry entry = new HistoryEntry(
                new UserId(row.getString("owner")),
                Optional.ofNullable(row.getBytes("session")).map(SessionId::fromBytes),
                instant(row, "at"),
                HistoryEntry.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("reason")).map(EndReason::valueOf),
                new Actor(row.getString("actor")),
                client(row),
                row.getLong("times"));
        return new Numbered(row.getLong("number"), entry);
    }

    @Override
    public List<Client> signInsOf(UserId user, int limit) {
        String newest = "select user_agent, ip from history where owner = ? and kind = 'SIGNED_IN'"
                + " order by at desc, number desc limit ?";
        Map<Optional<String>, Client> byAgent = new LinkedHashMap<>();
        database.query(newest, SqliteRow::client, user.value(), limit)
                .forEach(client -> byAgent.putIfAbsent(client.userAgent(), client));
        return List.copyOf(byAgent.values());
    }

    @Override
    public int purge(Instant now, Duration retention, int limit) {
        String old = "select number from history where at < ? limit ?";
        String delete = "delete from history where number in (" + old + ") returning number";
        return database.query(delete, row -> row, micros(now.minus(retention)), limit)
                .size();
    }
}
