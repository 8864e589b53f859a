package io.usersessions.testkit;

import io.usersessions.domain.memory.InMemoryHistory;
import io.usersessions.domain.memory.InMemoryImportedKeys;
import io.usersessions.domain.memory.InMemoryLeases;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.testkit.fixture.BoundCodec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The ports under test, by their types. They share one in-memory store, and each can be replaced by a broken one. */
final class Ports {
    private final Map<Class<?>, Object> ports;

    private Ports(Map<Class<?>, Object> ports) {
        this.ports = Map.copyOf(ports);
    }

    static Ports sound() {
        InMemorySessions sessions = new InMemorySessions();
        InMemoryImportedKeys keys = new InMemoryImportedKeys();
        StoreClock clock = () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new Ports(Map.of(
                SessionRepository.class, sessions,
                SessionDirectory.class, sessions,
                SessionCatalog.class, sessions,
                ExpiredSessions.class, sessions,
                SessionHistory.class, new InMemoryHistory(),
                ImportedKeys.class, keys,
                InMemoryImportedKeys.class, keys,
                Leases.class, new InMemoryLeases(),
                SessionCodec.class, new BoundCodec(),
                StoreClock.class, clock));
    }

    <P> P get(Class<P> port) {
        return Optional.ofNullable(ports.get(port)).map(port::cast).orElseThrow();
    }

    /** The same ports, one of them broken. */
    <P> Ports with(Class<P> port, UnaryOperator<P> broken) {
        Map<Class<?>, Object> changed = new HashMap<>(ports);
        changed.put(port, broken.apply(get(port)));
        return new Ports(changed);
    }
}
