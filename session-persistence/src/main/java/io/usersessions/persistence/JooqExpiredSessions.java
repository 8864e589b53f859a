package io.usersessions.persistence;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Purges in bounded batches; a session may stay for an hour and a minute after its expiry. */
final class JooqExpiredSessions implements ExpiredSessions {
    /** A touch that extends a session may still be on its way, such as in a buffer. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Database database;
    private final UnreadableRows unreadable;

    JooqExpiredSessions(Database database, UnreadableRows unreadable) {
        this.database = database;
        this.unreadable = unreadable;
    }

    @Override
    public List<SessionSummary> purge(Instant purgedAt, int limit) {
        Instant now =
                database.autocommit(call -> StoreTime.bounded(call, purgedAt)).minus(ON_ITS_WAY);
        List<SessionSummary> removed = new ArrayList<>();
        while (removed.size() < limit) {
            int wanted = limit - removed.size();
            List<Binds> due = due(now, wanted);
            List<Read<SessionSummary>> gone = delete(due, now);
            removed.addAll(Read.readable(gone, unreadable));
            if (due.size() < wanted || gone.isEmpty()) {
                break;
            }
            // Another purger, or a touch, was faster with some of them.
        }
        return removed;
    }

    private List<Binds> due(Instant now, int limit) {
        Binds binds = new Binds().with(RemovalStatements.NOW, now).with(RemovalStatements.LIMIT, limit);
        return database.autocommit(call -> call.rows(RemovalStatements.DUE, binds, SessionIds::stored));
    }

    private List<Read<SessionSummary>> delete(List<Binds> due, Instant now) {
        if (due.isEmpty()) {
            return List.of();
        }
        Binds binds = SessionIds.WANTED.binds(due).with(RemovalStatements.NOW, now);
        return database.autocommit(call -> call.rows(RemovalStatements.DELETE_DUE, binds, SessionRows.EACH_SUMMARY));
    }
}
