package io.usersessions.persistence.directory;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.DatabaseTime;
import io.usersessions.persistence.sql.UnreadableRowListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Purges in bounded batches; a session may stay for an hour and a minute after its expiry. */
final class JooqExpiredSessions implements ExpiredSessions {
    /** A touch that extends a session may not be stored yet, for example because it is in a buffer. */
    private static final Duration TOUCH_DELAY = Duration.ofMinutes(1);

    private final Database database;
    private final UnreadableRowListener unreadable;

    JooqExpiredSessions(Database database, UnreadableRowListener unreadable) {
        this.database = database;
        this.unreadable = unreadable;
    }

    @Override
    public List<SessionSummary> purge(Instant purgedAt, int limit) {
        Instant now = database.autocommit(call -> DatabaseTime.bounded(call, purgedAt));
        Binds due = new Binds().with(DirectoryStatements.NOW, now.minus(TOUCH_DELAY));
        return new SessionRemoval(database, unreadable, RemovalStatements.DUE, RemovalStatements.DELETE_DUE, due)
                .upTo(limit);
    }
}
