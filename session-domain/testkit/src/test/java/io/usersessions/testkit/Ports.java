package io.usersessions.testkit;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.memory.InMemoryHistory;
import io.usersessions.testkit.memory.InMemoryImportedKeys;
import io.usersessions.testkit.memory.InMemoryLeases;
import io.usersessions.testkit.memory.InMemorySessions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/** All that contracts are about, over one in-memory store; any of it can be spoiled. */
record Ports(
        SessionRepository repository,
        SessionDirectory directory,
        ExpiredSessions expired,
        SessionHistory history,
        ImportedKeys importedKeys,
        Importing importing,
        Leases leases,
        SessionCodec codec,
        StoreClock storeClock) {
    /** The way keys come in. */
    @FunctionalInterface
    interface Importing {
        void add(KeyDigest foreignKey, SessionId session, Instant knownUntil);
    }

    static Ports sound() {
        InMemorySessions sessions = new InMemorySessions();
        InMemoryImportedKeys keys = new InMemoryImportedKeys();
        return new Ports(
                sessions,
                sessions,
                sessions,
                new InMemoryHistory(),
                keys,
                keys::add,
                new InMemoryLeases(),
                new BoundCodec(),
                () -> Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    Ports repository(UnaryOperator<SessionRepository> spoiled) {
        return new Ports(
                spoiled.apply(repository),
                directory,
                expired,
                history,
                importedKeys,
                importing,
                leases,
                codec,
                storeClock);
    }

    Ports directory(UnaryOperator<SessionDirectory> spoiled) {
        return new Ports(
                repository,
                spoiled.apply(directory),
                expired,
                history,
                importedKeys,
                importing,
                leases,
                codec,
                storeClock);
    }

    Ports expired(UnaryOperator<ExpiredSessions> spoiled) {
        return new Ports(
                repository,
                directory,
                spoiled.apply(expired),
                history,
                importedKeys,
                importing,
                leases,
                codec,
                storeClock);
    }

    Ports history(UnaryOperator<SessionHistory> spoiled) {
        return new Ports(
                repository,
                directory,
                expired,
                spoiled.apply(history),
                importedKeys,
                importing,
                leases,
                codec,
                storeClock);
    }

    Ports importedKeys(UnaryOperator<ImportedKeys> spoiled) {
        return new Ports(
                repository,
                directory,
                expired,
                history,
                spoiled.apply(importedKeys),
                importing,
                leases,
                codec,
                storeClock);
    }

    Ports codec(UnaryOperator<SessionCodec> spoiled) {
        return new Ports(
                repository,
                directory,
                expired,
                history,
                importedKeys,
                importing,
                leases,
                spoiled.apply(codec),
                storeClock);
    }

    Ports leases(UnaryOperator<Leases> spoiled) {
        return new Ports(
                repository,
                directory,
                expired,
                history,
                importedKeys,
                importing,
                spoiled.apply(leases),
                codec,
                storeClock);
    }

    Ports storeClock(UnaryOperator<StoreClock> spoiled) {
        return new Ports(
                repository,
                directory,
                expired,
                history,
                importedKeys,
                importing,
                leases,
                codec,
                spoiled.apply(storeClock));
    }
}
