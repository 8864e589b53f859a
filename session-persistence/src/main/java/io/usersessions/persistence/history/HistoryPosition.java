package io.usersessions.persistence.history;

import static io.usersessions.persistence.jooq.Tables.SESSION_HISTORY;

import io.usersessions.domain.page.PageCursor;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.StorableInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/** Where a listing of the history continues: the instant of an entry, and its id as the tie. */
final class HistoryPosition {
    private static final HexFormat HEX = HexFormat.of();

    private HistoryPosition() {}

    static PageCursor of(ResultSet row) throws SQLException {
        Instant at = row.getObject(SESSION_HISTORY.HAPPENED_AT.getName(), OffsetDateTime.class)
                .toInstant();
        return new PageCursor(at, HEX.formatHex(row.getBytes(SESSION_HISTORY.ENTRY_ID.getName())));
    }

    static Binds binds(PageCursor cursor) {
        return new Binds()
                .with(SESSION_HISTORY.HAPPENED_AT, StorableInstant.of(cursor.at()))
                .with(SESSION_HISTORY.ENTRY_ID, entryId(cursor));
    }

    /** The entry that a cursor of this history names; for any other cursor, the first entry of its instant. */
    private static byte[] entryId(PageCursor cursor) {
        return cursor.tie().matches("[0-9a-f]{32}") ? HEX.parseHex(cursor.tie()) : new byte[0];
    }
}
