package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.SESSION_HISTORY;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.SessionHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** History in a table of its own; a random id tells entries of one instant apart. */
final class JooqSessionHistory implements SessionHistory {
    private static final int ENTRY_ID_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final Call.Reader<Read<HistoryEntry>> EACH_ENTRY = Read.each(HistoryRows::entry);

    private final Database database;
    private final KeySource ids;
    private final UnreadableRows unreadable;

    JooqSessionHistory(Database database, KeySource ids, UnreadableRows unreadable) {
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

    /** In the order of their rows, so that calls that meet do not wait for each other in a circle. */
    @Override
    public void fold(Collection<HistoryEntry> entries) {
        List<Binds> rows = entries.stream()
                .sorted(Comparator.comparing(
                                (HistoryEntry entry) -> entry.user().value())
                        .thenComparing(HistoryEntry::kind)
                        .thenComparing(HistoryEntry::at))
                .map(HistoryRows::foldedBinds)
                .toList();
        if (!rows.isEmpty()) {
            database.autocommit(call -> call.updateAll(HistoryStatements.FOLD, rows));
        }
    }

    @Override
    public Page<HistoryEntry> list(UserId user, PageRequest page) {
        return new Listing<PageCursor, HistoryEntry>(
                        (after, limit) -> rows(user, after, limit), Function.identity(), unreadable)
                .page(page.after(), page.limit());
    }

    private List<Listing.Row<PageCursor, HistoryEntry>> rows(UserId user, Optional<PageCursor> after, int limit) {
        Binds binds = HistoryRows.owner(user).with(HistoryStatements.LIMIT, limit);
        after.ifPresent(cursor -> binds.with(SESSION_HISTORY.HAPPENED_AT, Bound.at(cursor.at()))
                .with(SESSION_HISTORY.ENTRY_ID, entryId(cursor)));
        RenderedSql sql = after.isPresent() ? HistoryStatements.NEXT_PAGE : HistoryStatements.FIRST_PAGE;
        return database.autocommit(call -> call.rows(sql, binds, JooqSessionHistory::found));
    }

    private static Listing.Row<PageCursor, HistoryEntry> found(ResultSet row) throws SQLException {
        Instant at = row.getObject(SESSION_HISTORY.HAPPENED_AT.getName(), OffsetDateTime.class)
                .toInstant();
        return new Listing.Row<>(new PageCursor(at, entryId(row)), EACH_ENTRY.read(row));
    }

    @Override
    public List<Client> signInsOf(UserId user, int limit) {
        Binds binds = HistoryRows.owner(user).with(HistoryStatements.LIMIT, limit);
        return database.autocommit(call -> call.rows(HistoryStatements.SIGN_INS, binds, HistoryRows::client));
    }

    @Override
    public int purge(Instant purgedAt, Duration retention, int limit) {
        Instant now = database.autocommit(call -> StoreTime.bounded(call, purgedAt));
        Instant before = now.minus(retention);
        return new Removal<>(wanted -> old(before, wanted), found -> delete(found, before)).upTo(limit);
    }

    private List<Binds> old(Instant before, int limit) {
        Binds binds =
                new Binds().with(SESSION_HISTORY.HAPPENED_AT, Bound.at(before)).with(HistoryStatements.LIMIT, limit);
        return database.autocommit(call -> call.rows(HistoryStatements.OLD, binds, HistoryRows::key));
    }

    private Removal.Deleted delete(List<Binds> old, Instant before) {
        Binds binds = HistoryStatements.FOUND.binds(old).with(SESSION_HISTORY.HAPPENED_AT, Bound.at(before));
        return Removal.Deleted.all(database.autocommit(call -> call.update(HistoryStatements.DELETE, binds)));
    }

    private static String entryId(ResultSet row) throws SQLException {
        return HEX.formatHex(row.getBytes(SESSION_HISTORY.ENTRY_ID.getName()));
    }

    /** The entry a cursor of this history names; for any other, the first of its instant. */
    private static byte[] entryId(PageCursor cursor) {
        return cursor.tie().matches("[0-9a-f]{32}") ? HEX.parseHex(cursor.tie()) : new byte[0];
    }
}
