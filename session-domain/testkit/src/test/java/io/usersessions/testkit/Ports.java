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
import java.time.Instant;
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
        SessionCodec codec) {
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
                new BoundCodec());
    }

    Ports repository(UnaryOperator<SessionRepository> spoiled) {
        return new Ports(
                spoiled.apply(repository), directory, expired, history, importedKeys, importing, leases, codec);
    }

    Ports directory(UnaryOperator<SessionDirectory> spoiled) {
        return new Ports(
                repository, spoiled.apply(directory), expired, history, importedKeys, importing, leases, codec);
    }

    Ports expired(UnaryOperator<ExpiredSessions> spoiled) {
        return new Ports(
                repository, directory, spoiled.apply(expired), history, importedKeys, importing, leases, codec);
    }

    Ports history(UnaryOperator<SessionHistory> spoiled) {
        return new Ports(
                repository, directory, expired, spoiled.apply(history), importedKeys, importing, leases, codec);
    }

    Ports importedKeys(UnaryOperator<ImportedKeys> spoiled) {
        return new Ports(
                repository, directory, expired, history, spoiled.apply(importedKeys), importing, leases, codec);
    }

    Ports codec(UnaryOperator<SessionCodec> spoiled) {
        return new Ports(
                repository, directory, expired, history, importedKeys, importing, leases, spoiled.apply(codec));
    }

    Ports leases(UnaryOperator<Leases> spoiled) {
        return new Ports(
                repository, directory, expired, history, importedKeys, importing, spoiled.apply(leases), codec);
    }
}
