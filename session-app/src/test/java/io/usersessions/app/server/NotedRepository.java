package io.usersessions.app.server;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.Optional;

/** Records each call and passes it on. */
record NotedRepository(SessionRepository inner, StoreCalls calls) implements SessionRepository {
    @Override
    public Optional<StoredSession> find(SessionId id) {
        calls.called("find");
        return inner.find(id);
    }

    @Override
    public Creation create(NewSession next) {
        calls.called("create");
        return inner.create(next);
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        calls.called("replace");
        return inner.replace(next, expectedVersion);
    }

    @Override
    public void touch(Collection<Touch> touches) {
        calls.called("touch");
        inner.touch(touches);
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        calls.called("end");
        return inner.end(id);
    }
}
