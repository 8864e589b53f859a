package io.usersessions.testkit;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Forwards every call; a broken one overrides what it does wrong. */
class ForwardingRepository implements SessionRepository {
    private static final long DELAY_NANOS = 200_000;

    final SessionRepository sound;

    ForwardingRepository(SessionRepository sound) {
        this.sound = sound;
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return sound.find(id);
    }

    @Override
    public Creation create(NewSession next) {
        return sound.create(next);
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        return sound.replace(next, expectedVersion);
    }

    @Override
    public void touch(Collection<Touch> touches) {
        sound.touch(touches);
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return sound.end(id);
    }

    /** Stores a row, whatever rule that breaks. */
    final void force(StoredSession session) {
        sound.end(session.id());
        sound.create(NewSession.of(session));
    }

    /** Lets others overtake, like a slow statement. */
    static void delay() {
        LockSupport.parkNanos(DELAY_NANOS);
    }
}
