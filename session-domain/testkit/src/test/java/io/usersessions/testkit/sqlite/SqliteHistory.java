package io.usersessions.testkit.sqlite;

import static io.usersessions.domain.column.StoredColumns.micros;

import io.usersessions.domain.column.StoredColumns;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The history of users. A number orders the entries of one instant; only an entry that counts others has a folded day. */
record SqliteHistory(SqliteDatabase database) implements SessionHistory {
    private static final SqliteDatabase.Reader<Numbered> READER =
            row -> new Numbered(row.getLong("number"), StoredColumns.entry(row::getObject));
    private static final String NEWEST = " order by at desc, number desc limit ?";
    private static final String FOLD = """
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
        Map<String, @Nullable Object> row = new LinkedHashMap<>(StoredColumns.of(entry));
        row.put("folded_day", foldedDay);
        database.insert("insert into history", row, FOLD);
    }

    @Override
    public Page<HistoryEntry> list(UserId user, PageRequest page) {
        long at = page.after().map(cursor -> micros(cursor.at())).orElse(Long.MAX_VALUE);
        long number = page.after().map(SqliteHistory::number).orElse(Long.MAX_VALUE);
        String rest = "select * from history where owner = ? and (at, number) < (?, ?)" + NEWEST;
        return cut(database.query(rest, READER, user.value(), at, number, page.limit() + 1), page);
    }

    @Override
    public Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
        long at = page.after().map(cursor -> micros(cursor.at())).orElse(Long.MAX_VALUE);
        long number = page.after().map(SqliteHistory::number).orElse(Long.MAX_VALUE);
        String rest = "select * from history where owner = ? and session = ? and (at, number) < (?, ?)" + NEWEST;
        byte[] id = session.toBytes();
        return cut(database.query(rest, READER, user.value(), id, at, number, page.limit() + 1), page);
    }

    private static Page<HistoryEntry> cut(List<Numbered> rows, PageRequest page) {
        return Page.cut(rows, page.limit(), SqliteHistory::cursor).map(Numbered::entry);
    }

    private static PageCursor cursor(Numbered last) {
        return new PageCursor(last.entry().at(), Long.toString(last.number()));
    }

    /** The number in a cursor, or 0 if this history did not make the cursor. */
    private static long number(PageCursor cursor) {
        return cursor.tie().matches("\\d{1,18}") ? Long.parseLong(cursor.tie()) : 0;
    }

    @Override
    public List<Client> signInsOf(UserId user, int limit) {
        String signIns = "select user_agent, ip from history where owner = ? and kind = 'SIGNED_IN'" + NEWEST;
        String clients = "select distinct user_agent, ip from (" + signIns + ")";
        return database.query(clients, row -> StoredColumns.client(row::getObject), user.value(), limit);
    }

    @Override
    public int purge(Instant now, Duration retention, int limit) {
        String old = "select number from history where at < ? limit ?";
        String delete = "delete from history where number in (" + old + ") returning number";
        return database.run(delete, micros(now.minus(retention)), limit);
    }

    @Override
    public void forget(UserId user) {
        database.run("delete from history where owner = ?", user.value());
    }
}
