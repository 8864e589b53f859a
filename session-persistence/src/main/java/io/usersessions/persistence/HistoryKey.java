package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.SESSION_HISTORY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The primary key of a history entry, on its way from the first step of a purge to the second.
 *
 * @param instant as PostgreSQL writes it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record HistoryKey(int bucket, String user, String instant, byte[] entryId) {
    static HistoryKey of(ResultSet row) throws SQLException {
        return new HistoryKey(
                row.getInt(SESSION_HISTORY.BUCKET.getName()),
                row.getString(SESSION_HISTORY.USER_ID.getName()),
                row.getString(HistoryStatements.INSTANT_TEXT),
                row.getBytes(SESSION_HISTORY.ENTRY_ID.getName()));
    }

    static Binds binds(List<HistoryKey> keys) {
        return new Binds()
                .with(
                        HistoryStatements.BUCKETS,
                        keys.stream().map(HistoryKey::bucket).toArray(Integer[]::new))
                .with(
                        HistoryStatements.USER_IDS,
                        keys.stream().map(HistoryKey::user).toArray(String[]::new))
                .with(
                        HistoryStatements.INSTANTS,
                        keys.stream().map(HistoryKey::instant).toArray(String[]::new))
                .with(
                        HistoryStatements.ENTRY_IDS,
                        keys.stream().map(HistoryKey::entryId).toArray(byte[][]::new));
    }
}
