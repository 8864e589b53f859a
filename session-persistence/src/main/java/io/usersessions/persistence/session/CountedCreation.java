package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;

import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Call;
import io.usersessions.persistence.sql.ColumnReaders;
import io.usersessions.persistence.sql.Read;
import io.usersessions.persistence.sql.UnreadableRowListener;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores the session of one sign-in in a transaction that counts the sessions of its owner.
 *
 * <p>The owner's row exists: the one statement that could not store the session left or found that row.
 */
record CountedCreation(Call call, Save save, NewSession next, UnreadableRowListener unreadable) {
    Creation create() throws SQLException {
        if (isOverruled()) {
            return new Creation.SignInOverruled();
        }
        List<SessionSummary> live = live();
        List<SessionSummary> surplus = next.surplus(live);
        if (next.isRefusedAbove(surplus)) {
            return new Creation.CapReached();
        }
        if (call.update(OwnedInserts.INSERT, save.binds()) == 0) {
            return new Creation.IdTaken();
        }
        List<SessionSummary> ended = end(surplus);
        setCount(live.size() + 1 - surplus.size());
        return new Creation.Created(ended);
    }

    /** Takes the lock of the owner's row. */
    private boolean isOverruled() throws SQLException {
        Instant authenticatedAt = save.session().authenticatedAt().orElseThrow();
        return call.row(OwnerStatements.LOCK, save.binds(), row -> ColumnReaders.optionalInstant(row, 1))
                .flatMap(endedBefore -> endedBefore)
                .filter(authenticatedAt::isBefore)
                .isPresent();
    }

    private List<SessionSummary> live() throws SQLException {
        return Read.readable(
                call.rows(OwnerStatements.LIVE_OLDEST_FIRST, save.binds(), SessionRows.EACH_SUMMARY), unreadable);
    }

    private List<SessionSummary> end(List<SessionSummary> oldest) throws SQLException {
        List<SessionSummary> ended = new ArrayList<>();
        for (SessionSummary session : oldest) {
            call.row(SessionStatements.END, SessionBinds.id(session.id()), SessionRows::stored)
                    .ifPresent(stored -> ended.add(stored.summary()));
        }
        return ended;
    }

    private void setCount(int signIns) throws SQLException {
        Binds count = new Binds().withAll(save.binds()).with(SESSION_OWNER.SIGN_INS, signIns);
        call.update(OwnerStatements.SET_COUNT, count);
    }
}
