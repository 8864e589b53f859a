package io.usersessions.testkit;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.RefusedValueException;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Repositories whose {@code touch} is wrong. */
final class BrokenTouch {
    private BrokenTouch() {}

    static SessionRepository reviving(SessionRepository sound) {
        Map<SessionId, StoredSession> ended = new ConcurrentHashMap<>();
        return new ForwardingRepository(sound) {
            @Override
            public Optional<StoredSession> end(SessionId id) {
                sound.find(id).ifPresent(session -> ended.put(id, session));
                return sound.end(id);
            }

            @Override
            public void touch(Collection<Touch> touches) {
                touches.forEach(
                        touch -> Optional.ofNullable(ended.get(touch.id())).ifPresent(this::force));
                sound.touch(touches);
            }
        };
    }

    static SessionRepository passingTheAbsoluteEnd(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public void touch(Collection<Touch> touches) {
                sound.touch(touches);
                touches.forEach(touch -> sound.find(touch.id())
                        .filter(session -> touch.expireDate().isAfter(session.absoluteEnd()))
                        .ifPresent(session -> force(StoredSessions.like(session)
                                .expireDate(touch.expireDate())
                                .build())));
            }
        };
    }

    static SessionRepository movingBackwards(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public void touch(Collection<Touch> touches) {
                touches.forEach(touch -> sound.find(touch.id())
                        .filter(session -> session.isLive(touch.lastActivity()))
                        .ifPresent(session -> force(StoredSessions.like(session)
                                .lastActivity(touch.lastActivity())
                                .client(touch.client())
                                .build())));
            }
        };
    }

    static SessionRepository ofAnyVersion(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public void touch(Collection<Touch> touches) {
                sound.touch(touches.stream().map(this::ofStoredVersion).toList());
            }

            private Touch ofStoredVersion(Touch touch) {
                long version =
                        sound.find(touch.id()).map(StoredSession::version).orElse(touch.version());
                return new Touch(touch.id(), version, touch.lastActivity(), touch.expireDate(), touch.client());
            }
        };
    }

    /** Looks at the expiry that the touch brings instead of the stored one. */
    static SessionRepository revivingExpired(SessionRepository sound) {
        return new ForwardingRepository(sound) {
            @Override
            public void touch(Collection<Touch> touches) {
                touches.forEach(touch -> sound.find(touch.id())
                        .filter(session -> !session.isLive(touch.lastActivity()))
                        .ifPresent(session -> force(StoredSessions.like(session)
                                .lastActivity(touch.lastActivity())
                                .client(touch.client())
                                .build())));
                sound.touch(touches);
            }
        };
    }

    /** One touch is an update, several are an upsert. */
    static SessionRepository revivingInBatches(SessionRepository sound) {
        SessionRepository reviving = reviving(sound);
        return new ForwardingRepository(reviving) {
            @Override
            public void touch(Collection<Touch> touches) {
                (touches.size() > 1 ? reviving : sound).touch(touches);
            }
        };
    }

    /** Refuses every batch that contains this touch, like a database that refuses one of the values. */
    static SessionRepository refusing(SessionRepository sound, Touch refused) {
        return new ForwardingRepository(sound) {
            @Override
            public void touch(Collection<Touch> touches) {
                if (touches.contains(refused)) {
                    throw new RefusedValueException("one of " + touches.size());
                }
                sound.touch(touches);
            }
        };
    }

    static SessionRepository takingTheFirst(SessionRepository sound) {
        BinaryOperator<Touch> first = (one, other) -> one;
        return new ForwardingRepository(sound) {
            @Override
            public void touch(Collection<Touch> touches) {
                sound.touch(touches.stream()
                        .collect(Collectors.toMap(Touch::id, Function.identity(), first))
                        .values());
            }
        };
    }
}
