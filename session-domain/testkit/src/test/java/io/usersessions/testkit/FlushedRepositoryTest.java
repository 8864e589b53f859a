package io.usersessions.testkit;

import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionRepository;
import org.junit.jupiter.api.AfterEach;

/** Purges while a repository delays its touches. */
class FlushedRepositoryTest extends ExpiredSessionsContract {
    private final InMemorySessions store = new InMemorySessions();
    private final TouchBuffer buffer = TouchBuffer.over(store, TouchBufferSettings.defaults(), fault -> {});

    @Override
    protected ExpiredSessions expired() {
        return store;
    }

    @Override
    protected SessionRepository repository() {
        return buffer;
    }

    @Override
    protected void awaitTouches() {
        buffer.flush();
    }

    @AfterEach
    void close() {
        buffer.close();
    }
}
