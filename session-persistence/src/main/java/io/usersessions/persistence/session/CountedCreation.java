package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
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
import java.util.Optional;

/**
 * Stores the session of one sign-in in a transaction that counts the sessions of its owner.
 *
 * <p>The owner's row exists: the one statement that could not store the session left or found that row.
 */
record CountedCreation(Call call, Save save, SessionCap cap, UnreadableRowListener unreadable) {
    Creation create(Optional<SessionId> replaced) throws SQLException {
        if (isOverruled()) {
            return new Creation.SignInOverruled();
        }
        List<SessionSummary> live = live();
        List<SessionSummary> counting = live.stream()
                .filter(other -> !replaced.equals(Optional.of(other.id())))
                .toList();
        int excess = Math.max(0, counting.size() + 1 - cap.maxSessions());
        if (excess > 0 && cap.whenReached() == WhenReached.REFUSE) {
            return new Creation.CapReached();
        }
        if (call.update(OwnedInserts.INSERT, save.binds()) == 0) {
            return new Creation.IdTaken();
        }
        List<SessionSummary> ended = end(counting.subList(0, excess));
        setCount(live.size() + 1 - excess);
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
