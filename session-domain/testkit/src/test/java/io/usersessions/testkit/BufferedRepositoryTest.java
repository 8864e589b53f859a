package io.usersessions.testkit;

import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.port.SessionRepository;
import org.junit.jupiter.api.AfterEach;

/** A repository behind a buffer, whose touches are found before they are written. */
class BufferedRepositoryTest extends SessionRepositoryContract {
    private final TouchBuffer buffer =
            TouchBuffer.over(new InMemorySessions(), TouchBufferSettings.defaults(), fault -> {});

    @Override
    protected SessionRepository repository() {
        return buffer;
    }

    @AfterEach
    void close() {
        buffer.close();
    }
}
