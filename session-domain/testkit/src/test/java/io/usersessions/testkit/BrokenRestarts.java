package io.usersessions.testkit;

import io.usersessions.domain.memory.InMemoryHistory;
import io.usersessions.domain.memory.InMemoryImportedKeys;
import io.usersessions.domain.memory.InMemoryLeases;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Ports that lose something when the process ends. */
final class BrokenRestarts {
    private BrokenRestarts() {}

    static SessionRepository losingSessions(SessionRepository sound) {
        return new InMemorySessions();
    }

    /** Touches were only in memory. */
    static SessionRepository losingTouches(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Optional<StoredSession> find(SessionId id) {
                return sound.find(id)
                        .map(session -> StoredSessions.like(session)
                                .lastActivity(session.createdAt())
                                .build());
            }
        };
    }

    /** The counts of owners were only in memory. */
    static SessionRepository losingCounts(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(NewSession next) {
                return sound.create(NewSession.of(next.session()));
            }
        };
    }

    /** The marks of the end of all sessions were only in memory. */
    static SessionRepository losingMarks(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(NewSession next) {
                Creation outcome = sound.create(next);
                return outcome instanceof Creation.SignInOverruled ? new Creation.Created(List.of()) : outcome;
            }
        };
    }

    static SessionDirectory losingDirectory(SessionDirectory sound) {
        return new InMemorySessions();
    }

    static SessionCatalog losingCatalog(SessionCatalog sound) {
        return new InMemorySessions();
    }

    static ExpiredSessions losingExpired(ExpiredSessions sound) {
        return new InMemorySessions();
    }

    static SessionHistory losingHistory(SessionHistory sound) {
        return new InMemoryHistory();
    }

    /** Which entries count was only in memory. */
    static SessionHistory losingFolds(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public void fold(Collection<HistoryEntry> entries) {
                sound.add(entries);
            }
        };
    }

    static Leases losingLeases(Leases sound) {
        return new InMemoryLeases();
    }

    static ImportedKeys losingKeys(ImportedKeys sound) {
        return new InMemoryImportedKeys();
    }
}
