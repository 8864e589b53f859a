package io.usersessions.persistence.directory;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.persistence.session.OwnerStatements;
import io.usersessions.persistence.session.SessionBinds;
import io.usersessions.persistence.session.SessionRows;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.DatabaseTime;
import io.usersessions.persistence.sql.Read;
import io.usersessions.persistence.sql.RenderedSql;
import io.usersessions.persistence.sql.UnreadableRowListener;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions of one user, with one statement on one bucket for each call. */
final class JooqSessionDirectory implements SessionDirectory {
    private final Database database;
    private final UnreadableRowListener unreadable;

    JooqSessionDirectory(Database database, UnreadableRowListener unreadable) {
        this.database = database;
        this.unreadable = unreadable;
    }

    @Override
    public List<SessionSummary> list(UserId owner, Instant now) {
        Binds binds = SessionBinds.owner(owner).with(DirectoryStatements.NOW, now);
        return readable(DirectoryStatements.LIST, binds);
    }

    @Override
    public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
        Binds binds = SessionBinds.id(id).with(SESSION.USER_ID, owner.value());
        return database.autocommit(call -> call.row(DirectoryStatements.END, binds, SessionRows::summary))
                .filter(session -> session.isLive(now));
    }

    @Override
    public List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now) {
        Binds binds = SessionBinds.owner(owner).with(SESSION.SESSION_ID, kept.toBytes());
        return live(readable(DirectoryStatements.END_OTHERS, binds), now);
    }

    /**
     * Sets the mark, then deletes. The second statement begins after the first is done, so it sees the sign-ins for which the first waited.
     * A mark in the future would lock the user out until that time.
     */
    @Override
    public List<SessionSummary> endAll(UserId owner, Instant now) {
        Binds binds = SessionBinds.owner(owner);
        return database.autocommit(call -> {
            Instant ended = DatabaseTime.bounded(call, now);
            call.update(OwnerStatements.REFUSE_EARLIER, binds.with(SESSION_OWNER.ENDED_BEFORE, ended));
            List<Read<SessionSummary>> rows = call.rows(DirectoryStatements.END_ALL, binds, SessionRows.EACH_SUMMARY);
            return live(Read.readable(rows, unreadable), ended);
        });
    }

    private List<SessionSummary> readable(RenderedSql sql, Binds binds) {
        return Read.readable(database.autocommit(call -> call.rows(sql, binds, SessionRows.EACH_SUMMARY)), unreadable);
    }

    private static List<SessionSummary> live(List<SessionSummary> ended, Instant now) {
        return ended.stream()
                .filter(session -> session.isLive(now))
                .sorted(SessionSummary.NEWEST_ACTIVITY_FIRST)
                .toList();
    }
}
