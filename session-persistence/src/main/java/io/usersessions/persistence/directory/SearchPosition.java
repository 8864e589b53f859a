package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.page.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Where a search goes on.
 *
 * @param at activity of the row before
 * @param id its id as it is stored; without one, every row of that instant has been seen
 */
record SearchPosition(OffsetDateTime at, Optional<byte[]> id) {
    static SearchPosition of(PageCursor cursor) {
        return new SearchPosition(
                Bound.at(cursor.at()), SessionId.parse(cursor.tie()).map(SessionId::toBytes));
    }

    static SearchPosition stored(ResultSet row) throws SQLException {
        return new SearchPosition(
                row.getObject(SESSION.LAST_ACTIVITY.getName(), OffsetDateTime.class),
                Optional.of(row.getBytes(SESSION.SESSION_ID.getName())));
    }

    /** The same for callers; only of a row that could be read. */
    PageCursor cursor() {
        return new PageCursor(
                at.toInstant(), SessionId.fromBytes(id.orElseThrow()).toString());
    }
}
