package io.usersessions.testkit;

import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.Replacement.Gone;
import io.usersessions.domain.port.Replacement.Replaced;
import io.usersessions.domain.port.Replacement.Stale;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;

/** Repositories whose {@code replace} is wrong. */
final class BrokenReplace {
    private BrokenReplace() {}

    static SessionRepository ignoringVersion(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Replacement replace(StoredSession next, long expectedVersion) {
                Replacement outcome = sound.replace(next, expectedVersion);
                return outcome instanceof Stale stale
                        ? replace(next, stale.current().version())
                        : outcome;
            }
        };
    }

    static SessionRepository lookingFirst(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Replacement replace(StoredSession next, long expectedVersion) {
                StoredSession current = sound.find(next.id()).orElse(next);
                if (current.version() == expectedVersion) {
                    delay();
                    force(next);
                    return new Replaced();
                }
                return sound.replace(next, expectedVersion);
            }
        };
    }

    static SessionRepository reviving(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Replacement replace(StoredSession next, long expectedVersion) {
                Replacement outcome = sound.replace(next, expectedVersion);
                if (outcome instanceof Gone) {
                    force(next);
                    return new Replaced();
                }
                return outcome;
            }
        };
    }

    static SessionRepository movingActivityBackwards(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Replacement replace(StoredSession next, long expectedVersion) {
                Replacement outcome = sound.replace(next, expectedVersion);
                if (outcome instanceof Replaced) {
                    force(next);
                }
                return outcome;
            }
        };
    }

    static SessionRepository answeringWithOwn(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public Replacement replace(StoredSession next, long expectedVersion) {
                Replacement outcome = sound.replace(next, expectedVersion);
                return outcome instanceof Stale ? new Stale(next) : outcome;
            }
        };
    }
}
