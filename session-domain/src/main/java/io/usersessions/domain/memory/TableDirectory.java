package io.usersessions.domain.memory;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A directory on a table. */
record TableDirectory(Table table) implements SessionDirectory {
    @Override
    public List<SessionSummary> list(UserId owner, Instant now) {
        return table.locked(rows -> rows.live(owner, now)
                .sorted(SessionSummary.NEWEST_ACTIVITY_FIRST)
                .toList());
    }

    @Override
    public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
        return endLive(owner, session -> session.id().equals(id), now).stream().findFirst();
    }

    @Override
    public List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now) {
        return endLive(owner, session -> !session.id().equals(kept), now);
    }

    private List<SessionSummary> endLive(UserId owner, Predicate<SessionSummary> which, Instant now) {
        return table.locked(
                rows -> rows.remove(rows.live(owner, now).filter(which).toList()));
    }

    @Override
    public List<SessionSummary> endAll(UserId owner, Instant now) {
        return table.locked(rows -> {
            rows.overrule(owner, now);
            return rows.remove(rows.live(owner, now).toList());
        });
    }
}
