package io.usersessions.persistence.history;

import static io.usersessions.persistence.jooq.Tables.SESSION_HISTORY;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.InstantText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Entries as rows of table {@code session_history}, and back. */
final class HistoryRows {
    private HistoryRows() {}

    static Binds owner(UserId user) {
        return new Binds()
                .with(SESSION_HISTORY.BUCKET, SessionId.bucketOf(user))
                .with(SESSION_HISTORY.USER_ID, user.value());
    }

    static Binds binds(HistoryEntry entry, byte[] entryId) {
        return owner(entry.user())
                .with(SESSION_HISTORY.HAPPENED_AT, entry.at())
                .with(SESSION_HISTORY.ENTRY_ID, entryId)
                .withNullable(
                        SESSION_HISTORY.SESSION_ID,
                        entry.session().map(SessionId::toBytes).orElse(null))
                .with(SESSION_HISTORY.EVENT, entry.kind().name())
                .withNullable(
                        SESSION_HISTORY.REASON,
                        entry.reason().map(EndReason::name).orElse(null))
                .with(SESSION_HISTORY.ACTOR, entry.actor().name())
                .withNullable(
                        SESSION_HISTORY.USER_AGENT, entry.client().userAgent().orElse(null))
                .withNullable(
                        SESSION_HISTORY.IP,
                        entry.client().ip().map(IpAddress::toString).orElse(null))
                .with(SESSION_HISTORY.TIMES, entry.times());
    }

    /** The row that counts all entries of this kind on this day. */
    static Binds foldedBinds(HistoryEntry entry) {
        return binds(entry.folded(null), foldId(entry.kind()));
    }

    /** Not random: all nodes that fold have to find the same row. */
    private static byte[] foldId(HistoryEntry.Kind kind) {
        UUID idOfKind = UUID.nameUUIDFromBytes(("folded " + kind.name()).getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(idOfKind.getMostSignificantBits())
                .putLong(idOfKind.getLeastSignificantBits())
                .array();
    }

    /** The primary key of an entry, for {@link HistoryRemovalStatements#DELETE}. */
    static Binds id(ResultSet row) throws SQLException {
        return new Binds()
                .with(SESSION_HISTORY.BUCKET, row.getInt(SESSION_HISTORY.BUCKET.getName()))
                .with(SESSION_HISTORY.USER_ID, row.getString(SESSION_HISTORY.USER_ID.getName()))
                .with(
                        SESSION_HISTORY.HAPPENED_AT,
                        new InstantText(row.getString(HistoryRemovalStatements.INSTANT_TEXT.getName())))
                .with(SESSION_HISTORY.ENTRY_ID, row.getBytes(SESSION_HISTORY.ENTRY_ID.getName()));
    }

    static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                new UserId(row.getString(SESSION_HISTORY.USER_ID.getName())),
                Optional.ofNullable(row.getBytes(SESSION_HISTORY.SESSION_ID.getName()))
                        .map(SessionId::fromBytes),
                row.getObject(SESSION_HISTORY.HAPPENED_AT.getName(), OffsetDateTime.class)
                        .toInstant(),
                constant(HistoryEntry.Kind.class, row.getString(SESSION_HISTORY.EVENT.getName())),
                Optional.ofNullable(row.getString(SESSION_HISTORY.REASON.getName()))
                        .map(name -> constant(EndReason.class, name)),
                new Actor(row.getString(SESSION_HISTORY.ACTOR.getName())),
                client(row),
                row.getLong(SESSION_HISTORY.TIMES.getName()));
    }

    /** A newer version may write names that this one does not know. */
    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "this version does not know the " + type.getSimpleName() + " of an entry");
        }
    }

    static Client client(ResultSet row) throws SQLException {
        return new Client(
                Optional.ofNullable(row.getString(SESSION_HISTORY.USER_AGENT.getName())),
                Optional.ofNullable(row.getString(SESSION_HISTORY.IP.getName())).flatMap(IpAddress::parse));
    }
}
