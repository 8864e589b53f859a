package io.usersessions.spring.metrics;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.Optional;

/** Observes each call of the store: how long it took and whether it failed. */
final class ObservedRepository implements SessionRepository {
    private final SessionRepository store;
    private final ObservationRegistry registry;

    ObservedRepository(SessionRepository store, ObservationRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    private Observation call(String operation) {
        return Observation.createNotStarted("usersessions.store", registry)
                .contextualName("session " + operation)
                .lowCardinalityKeyValue("operation", operation);
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return call("find").observe(() -> store.find(id));
    }

    @Override
    public Creation create(NewSession next) {
        return call("create").observe(() -> store.create(next));
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        return call("replace").observe(() -> store.replace(next, expectedVersion));
    }

    @Override
    public void touch(Collection<Touch> touches) {
        call("touch").observe(() -> store.touch(touches));
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return call("end").observe(() -> store.end(id));
    }
}
