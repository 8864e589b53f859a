package io.usersessions.servlet;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records which calls reach the store, and fails or delays those that a test chooses. */
final class CountingRepository implements SessionRepository {
    private final SessionRepository inner;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Set<String> failing = Set.of();
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private volatile RuntimeException failure = new SessionStoreException("the store is away");

    CountingRepository(SessionRepository inner) {
        this.inner = inner;
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    void forgetCalls() {
        calls.clear();
    }

    void failAt(String... chosen) {
        failing = Set.of(chosen);
    }

    void failAt(String call, RuntimeException with) {
        failure = with;
        failing = Set.of(call);
    }

    /** Lets the next calls wait at a gate. */
    Gate gateAt(String call) {
        Gate gate = new Gate();
        gates.put(call, gate);
        return gate;
    }

    private void called(String call) {
        calls.add(call);
        Optional.ofNullable(gates.get(call)).ifPresent(Gate::pass);
        if (failing.contains(call)) {
            throw failure;
        }
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        called("find");
        return inner.find(id);
    }

    @Override
    public Creation create(NewSession next) {
        called("create");
        return inner.create(next);
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        called("replace");
        return inner.replace(next, expectedVersion);
    }

    @Override
    public void touch(Collection<Touch> touches) {
        called("touch");
        inner.touch(touches);
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        called("end");
        return inner.end(id);
    }
}
