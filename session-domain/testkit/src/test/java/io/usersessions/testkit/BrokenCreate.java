package io.usersessions.testkit;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Repositories whose {@code create} is wrong. */
final class BrokenCreate {
    private BrokenCreate() {}

    static SessionRepository overwriting(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
                sound.end(session.id());
                return sound.create(session, cap, replaced);
            }
        };
    }

    static SessionRepository lookingFirst(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
                if (sound.find(session.id()).isPresent()) {
                    return new Creation.IdTaken();
                }
                delay();
                sound.end(session.id());
                return sound.create(session, cap, replaced);
            }
        };
    }

    static SessionRepository withoutCap(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
                return sound.create(session, SessionCap.NONE, Optional.empty());
            }
        };
    }

    static SessionRepository countingTheReplaced(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
                return sound.create(session, cap, Optional.empty());
            }
        };
    }

    static SessionRepository countingFirst(SessionRepository sound) {
        Set<SessionId> stored = ConcurrentHashMap.newKeySet();
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
                if (stored.size() >= cap.maxSessions()) {
                    return new Creation.CapReached();
                }
                delay();
                stored.add(session.id());
                sound.create(session, SessionCap.NONE, Optional.empty());
                return new Creation.Created(List.of());
            }
        };
    }
}
