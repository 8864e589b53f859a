package io.usersessions.persistence.directory;

import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.persistence.sql.StorableInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Where a search continues.
 *
 * @param at last activity of the previous row
 * @param id its id as it is stored; without an id, the search continues after all rows of that instant
 */
record SearchPosition(OffsetDateTime at, Optional<byte[]> id) {
    static SearchPosition of(PageCursor cursor) {
        return new SearchPosition(
                StorableInstant.of(cursor.at()), SessionId.parse(cursor.tie()).map(SessionId::toBytes));
    }

    static SearchPosition stored(ResultSet row) throws SQLException {
        return new SearchPosition(
                row.getObject(SESSION.LAST_ACTIVITY.getName(), OffsetDateTime.class),
                Optional.of(row.getBytes(SESSION.SESSION_ID.getName())));
    }

    /** The same for callers, if the row could be read. */
    PageCursor cursor() {
        return new PageCursor(
                at.toInstant(), SessionId.fromBytes(id.orElseThrow()).toString());
    }
}
