package io.usersessions.testkit;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Repositories whose {@code find} or {@code end} is wrong. */
final class BrokenRepositories {
    private static final int COLUMN = 255;

    private BrokenRepositories() {}

    static SessionRepository cuttingPayloads(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Optional<StoredSession> find(SessionId id) {
                return sound.find(id).map(session -> session.payload().length() <= COLUMN ? session : cut(session));
            }

            private StoredSession cut(StoredSession session) {
                return StoredSessions.like(session)
                        .payload(Arrays.copyOf(session.payload().toBytes(), COLUMN))
                        .build();
            }
        };
    }

    static SessionRepository inMilliseconds(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Optional<StoredSession> find(SessionId id) {
                return sound.find(id)
                        .map(session -> StoredSessions.like(session)
                                .createdAt(session.createdAt().truncatedTo(ChronoUnit.MILLIS))
                                .build());
            }
        };
    }

    static SessionRepository endingTwice(SessionRepository sound) {
        Map<SessionId, StoredSession> ended = new ConcurrentHashMap<>();
        return new ForwardingRepository(sound) {
            @Override
            public Optional<StoredSession> end(SessionId id) {
                sound.end(id).ifPresent(session -> ended.put(id, session));
                return Optional.ofNullable(ended.get(id));
            }
        };
    }
}
