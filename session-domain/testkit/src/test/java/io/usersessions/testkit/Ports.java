package io.usersessions.testkit;

import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.memory.InMemoryHistory;
import io.usersessions.domain.memory.InMemoryImportedKeys;
import io.usersessions.domain.memory.InMemoryLeases;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.memory.InMemorySignInAttempts;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.LiveSessions;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The ports under test, by their types. They share one in-memory store, and each can be replaced by a broken one.
 *
 * @param here the ports of this process
 * @param reopened changes of the ports after a restart, by their types
 * @param unreachable the ports on a store that cannot be reached, as far as they are broken
 */
record Ports(Map<Class<?>, Object> here, Map<Class<?>, Object> reopened, Map<Class<?>, Object> unreachable) {
    Ports {
        here = Map.copyOf(here);
        reopened = Map.copyOf(reopened);
        unreachable = Map.copyOf(unreachable);
    }

    static Ports sound() {
        InMemorySessions sessions = new InMemorySessions();
        InMemoryImportedKeys keys = new InMemoryImportedKeys();
        StoreClock clock = () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<Class<?>, Object> here = new HashMap<>(Map.of(
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
        here.put(LiveSessions.class, sessions);
        here.put(SignInAttempts.class, new InMemorySignInAttempts());
        return new Ports(here, Map.of(), Map.of());
    }

    <P> P get(Class<P> port) {
        return port.cast(Objects.requireNonNull(here.get(port), port::getName));
    }

    /** The port after a restart of the process; memory stands for the disk. */
    <P> Optional<P> reopened(Class<P> port) {
        return Optional.of(port.cast(reopened.getOrDefault(port, get(port))));
    }

    /** The port on a store that cannot be reached. */
    <P> Optional<P> unreachable(Class<P> port) {
        return Optional.of(port.cast(unreachable.getOrDefault(port, Unreachable.port(port))));
    }

    /** The same ports, one of them broken. */
    <P> Ports with(Class<P> port, UnaryOperator<P> broken) {
        return new Ports(with(here, port, broken.apply(get(port))), reopened, unreachable);
    }

    /** The same ports, one of them broken after a restart. */
    <P> Ports afterRestart(Class<P> port, UnaryOperator<P> broken) {
        return new Ports(here, with(reopened, port, broken.apply(get(port))), unreachable);
    }

    /** The same ports, one of them broken while the store cannot be reached. */
    <P> Ports duringOutage(Class<P> port, UnaryOperator<P> broken) {
        return new Ports(here, reopened, with(unreachable, port, broken.apply(Unreachable.port(port))));
    }

    private static Map<Class<?>, Object> with(Map<Class<?>, Object> ports, Class<?> port, Object broken) {
        Map<Class<?>, Object> changed = new HashMap<>(ports);
        changed.put(port, broken);
        return changed;
    }
}
