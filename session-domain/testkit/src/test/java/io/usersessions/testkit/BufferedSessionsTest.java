package io.usersessions.testkit;

import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.fixture.BoundCodec;
import org.junit.jupiter.api.AfterEach;

/** Sessions whose touches are buffered. */
class BufferedSessionsTest extends SessionsContract {
    private final InMemorySessions store = new InMemorySessions();
    private final TouchBuffer buffer = TouchBuffer.over(store, TouchBufferSettings.defaults(), fault -> {});

    @Override
    protected SessionRepository repository() {
        return buffer;
    }

    @Override
    protected SessionDirectory directory() {
        return store;
    }

    @Override
    protected SessionCodec codec() {
        return new BoundCodec();
    }

    @AfterEach
    void close() {
        buffer.close();
    }

    /** {@code -Dsessions.interleavings=10000} runs as many as a release should see. */
    @Override
    protected int randomInterleavings() {
        return Integer.getInteger("sessions.interleavings", 2_000);
    }
}
