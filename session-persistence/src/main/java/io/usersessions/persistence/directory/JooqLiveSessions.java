package io.usersessions.persistence.directory;

import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.persistence.session.SessionIds;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the expiries of any number of sessions with one statement, or with none if there are no ids. */
record JooqLiveSessions(Database database) implements LiveSessions {
    private record Expiry(SessionId session, Instant at) {}

    @Override
    public Map<SessionId, Instant> expiries(Collection<SessionId> ids) {
        // In the order of the primary key, neighbours are on one page of its index.
        List<SessionId> wanted = ids.stream().distinct().sorted().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Binds binds = SessionIds.wanted(wanted);
        Map<SessionId, Instant> expiries = new HashMap<>();
        database.autocommit(call -> call.rows(LiveStatements.EXPIRIES, binds, JooqLiveSessions::expiry))
                .forEach(expiry -> expiries.put(expiry.session(), expiry.at()));
        return expiries;
    }

    /** An infinite expiry is before or after all others, as it is in the database. */
    private static Expiry expiry(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(SESSION.EXPIRE_DATE.getName(), OffsetDateTime.class);
        return new Expiry(SessionIds.id(row), at.toInstant());
    }
}
