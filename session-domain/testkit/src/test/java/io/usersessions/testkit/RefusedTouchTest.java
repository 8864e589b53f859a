package io.usersessions.testkit;

import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The contracts that use touches, while the store refuses one touch of every batch. */
class RefusedTouchTest {
    private static final StoredSession NOBODYS = StoredSessions.anonymous().build();
    private static final Touch REFUSED =
            new Touch(NOBODYS.id(), NOBODYS.version(), NOBODYS.lastActivity(), NOBODYS.expireDate(), Client.UNKNOWN);

    private final InMemorySessions store = new InMemorySessions();
    private final TouchBuffer buffer =
            TouchBuffer.over(BrokenTouch.refusing(store, REFUSED), TouchBufferSettings.defaults(), fault -> {});
    private final SessionRepository repository = new ForwardingRepository(buffer) {
        @Override
        public void touch(Collection<Touch> touches) {
            super.touch(List.of(REFUSED));
            super.touch(touches);
        }
    };

    @AfterEach
    void close() {
        buffer.close();
    }

    @Nested
    class Repository extends SessionRepositoryContract {
        @Override
        protected SessionRepository repository() {
            return repository;
        }

        @Override
        protected void awaitTouches() {
            buffer.flush();
        }
    }

    @Nested
    class Expired extends ExpiredSessionsContract {
        @Override
        protected ExpiredSessions expired() {
            return store;
        }

        @Override
        protected SessionRepository repository() {
            return repository;
        }

        @Override
        protected void awaitTouches() {
            buffer.flush();
        }
    }
}
