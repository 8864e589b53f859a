package io.usersessions.app.server;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records each call and passes it on. */
record NotedDirectory(SessionDirectory inner, StoreCalls calls) implements SessionDirectory {
    @Override
    public List<SessionSummary> list(UserId owner, Instant now) {
        calls.called("list");
        return inner.list(owner, now);
    }

    @Override
    public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
        calls.called("end");
        return inner.end(owner, id, now);
    }

    @Override
    public List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now) {
        calls.called("endOthers");
        return inner.endOthers(owner, kept, now);
    }

    @Override
    public List<SessionSummary> endAll(UserId owner, Instant now) {
        calls.called("endAll");
        return inner.endAll(owner, now);
    }
}
