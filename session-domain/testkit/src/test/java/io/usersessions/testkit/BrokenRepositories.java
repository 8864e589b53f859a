package io.usersessions.testkit;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
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

    /** Tells of an ended session as it was created. */
    static SessionRepository endingWithAnOldPayload(SessionRepository sound) {
        Map<SessionId, StoredSession> created = new ConcurrentHashMap<>();
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
                created.put(session.id(), session);
                return sound.create(session, cap, replaced);
            }

            @Override
            public Optional<StoredSession> end(SessionId id) {
                return sound.end(id).map(ended -> created.getOrDefault(id, ended));
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
