package io.usersessions.persistence.history;

import static io.usersessions.persistence.jooq.Tables.SESSION_HISTORY;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Call;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.DatabaseTime;
import io.usersessions.persistence.sql.Listing;
import io.usersessions.persistence.sql.Read;
import io.usersessions.persistence.sql.Removal;
import io.usersessions.persistence.sql.RenderedSql;
import io.usersessions.persistence.sql.StorableInstant;
import io.usersessions.persistence.sql.UnreadableRowListener;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** History in a table of its own; a random id distinguishes entries of one instant. */
final class JooqSessionHistory implements SessionHistory {
    private static final int ENTRY_ID_BYTES = 16;
    private static final Comparator<HistoryEntry> BY_ROW = Comparator.comparing(
                    (HistoryEntry entry) -> entry.user().value())
            .thenComparing(HistoryEntry::kind)
            .thenComparing(HistoryEntry::at);

    private static final Call.Reader<Read<HistoryEntry>> EACH_ENTRY = Read.each(HistoryRows::entry);

    private final Database database;
    private final KeySource ids;
    private final UnreadableRowListener unreadable;

    JooqSessionHistory(Database database, KeySource ids, UnreadableRowListener unreadable) {
        this.database = database;
        this.ids = ids;
        this.unreadable = unreadable;
    }

    @Override
    public void add(Collection<HistoryEntry> entries) {
        List<Binds> rows = entries.stream()
                .map(entry -> HistoryRows.binds(entry, ids.bytes(ENTRY_ID_BYTES)))
                .toList();
        if (!rows.isEmpty()) {
            database.autocommit(call -> call.updateAll(HistoryStatements.INSERT, rows));
        }
    }

    /** In the order of their rows, so that concurrent calls cannot deadlock. */
    @Override
    public void fold(Collection<HistoryEntry> entries) {
        List<Binds> rows =
                entries.stream().sorted(BY_ROW).map(HistoryRows::foldedBinds).toList();
        if (!rows.isEmpty()) {
            database.autocommit(call -> call.updateAll(HistoryStatements.FOLD, rows));
        }
    }

    @Override
    public Page<HistoryEntry> list(UserId user, PageRequest page) {
        return page(HistoryStatements.OF_USER, () -> HistoryRows.owner(user), page);
    }

    @Override
    public Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
        return page(
                HistoryStatements.OF_SESSION,
                () -> HistoryRows.owner(user).with(SESSION_HISTORY.SESSION_ID, session.toBytes()),
                page);
    }

    private Page<HistoryEntry> page(HistoryStatements.Pages pages, Supplier<Binds> listed, PageRequest page) {
        return new Listing<PageCursor, HistoryEntry>(
                        (after, limit) -> rows(pages, listed.get(), after, limit), Function.identity(), unreadable)
                .page(page.after(), page.limit());
    }

    private List<Listing.Row<PageCursor, HistoryEntry>> rows(
            HistoryStatements.Pages pages, Binds listed, Optional<PageCursor> after, int limit) {
        Binds binds = listed.with(HistoryStatements.LIMIT, limit);
        after.map(HistoryPosition::binds).ifPresent(binds::withAll);
        RenderedSql sql = after.isPresent() ? pages.next() : pages.first();
        return database.autocommit(call -> call.rows(sql, binds, JooqSessionHistory::found));
    }

    private static Listing.Row<PageCursor, HistoryEntry> found(ResultSet row) throws SQLException {
        return new Listing.Row<>(HistoryPosition.of(row), EACH_ENTRY.read(row));
    }

    @Override
    public List<Client> signInsOf(UserId user, int limit) {
        Binds binds = HistoryRows.owner(user).with(HistoryStatements.LIMIT, limit);
        return database.autocommit(call -> call.rows(HistoryStatements.SIGN_INS, binds, HistoryRows::client));
    }

    @Override
    public int purge(Instant purgedAt, Duration retention, int limit) {
        Instant now = database.autocommit(call -> DatabaseTime.bounded(call, purgedAt));
        Instant before = now.minus(retention);
        return new Removal<>(wanted -> old(before, wanted), found -> delete(found, before)).upTo(limit);
    }

    @Override
    public void forget(UserId user) {
        database.autocommit(call -> call.update(HistoryStatements.FORGET, HistoryRows.owner(user)));
    }

    private List<Binds> old(Instant before, int limit) {
        Binds binds = new Binds()
                .with(SESSION_HISTORY.HAPPENED_AT, StorableInstant.of(before))
                .with(HistoryRemovalStatements.LIMIT, limit);
        return database.autocommit(call -> call.rows(HistoryRemovalStatements.OLD, binds, HistoryRows::id));
    }

    private Removal.Deleted delete(List<Binds> old, Instant before) {
        Binds binds =
                HistoryRemovalStatements.FOUND.binds(old).with(SESSION_HISTORY.HAPPENED_AT, StorableInstant.of(before));
        return Removal.Deleted.all(database.autocommit(call -> call.update(HistoryRemovalStatements.DELETE, binds)));
    }
}
