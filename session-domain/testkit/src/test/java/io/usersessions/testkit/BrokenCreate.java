package io.usersessions.testkit;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionRepository;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Repositories whose {@code create} is wrong. */
final class BrokenCreate {
    private BrokenCreate() {}

    static SessionRepository overwriting(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(NewSession next) {
                sound.end(next.session().id());
                return sound.create(next);
            }
        };
    }

    static SessionRepository lookingFirst(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(NewSession next) {
                if (sound.find(next.session().id()).isPresent()) {
                    return new Creation.IdTaken();
                }
                delay();
                sound.end(next.session().id());
                return sound.create(next);
            }
        };
    }

    static SessionRepository withoutCap(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(NewSession next) {
                return sound.create(NewSession.of(next.session()));
            }
        };
    }

    static SessionRepository countingTheReplaced(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(NewSession next) {
                return sound.create(NewSession.of(next.session()).under(next.cap()));
            }
        };
    }

    static SessionRepository countingFirst(SessionRepository sound) {
        Set<SessionId> stored = ConcurrentHashMap.newKeySet();
        return new ForwardingRepository(sound) {
            @Override
            public Creation create(NewSession next) {
                if (stored.size() >= next.cap().maxSessions()) {
                    return new Creation.CapReached();
                }
                delay();
                stored.add(next.session().id());
                sound.create(NewSession.of(next.session()));
                return new Creation.Created(List.of());
            }
        };
    }
}
