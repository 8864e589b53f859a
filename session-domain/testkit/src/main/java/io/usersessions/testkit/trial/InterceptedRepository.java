package io.usersessions.testkit.trial;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** A repository that does something around every call of another. */
public abstract class InterceptedRepository implements SessionRepository {
    private final SessionRepository repository;

    protected InterceptedRepository(SessionRepository repository) {
        this.repository = repository;
    }

    /** Decides whether and when to make a call. */
    protected abstract <T> T intercepted(Supplier<T> call);

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return intercepted(() -> repository.find(id));
    }

    @Override
    public Creation create(NewSession next) {
        return intercepted(() -> repository.create(next));
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        return intercepted(() -> repository.replace(next, expectedVersion));
    }

    @Override
    public void touch(Collection<Touch> touches) {
        intercepted(() -> {
            repository.touch(touches);
            return touches;
        });
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return intercepted(() -> repository.end(id));
    }
}
