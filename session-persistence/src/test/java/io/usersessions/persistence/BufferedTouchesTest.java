package io.usersessions.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.ExpiredSessionsContract;
import io.usersessions.testkit.SessionRepositoryContract;
import io.usersessions.testkit.SessionsContract;
import io.usersessions.testkit.fixture.BoundCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** The contracts that involve touches, with a buffer before the store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BufferedTouchesTest {
    private final HikariDataSource database = TestDatabase.migrated();
    private final PostgresSessions store = PostgresSessions.on(database);
    private final TouchBuffer buffer =
            TouchBuffer.over(store.repository(), TouchBufferSettings.defaults(), fault -> {});

    @AfterAll
    void close() {
        buffer.close();
        database.close();
    }

    @Nested
    class Repository extends SessionRepositoryContract {
        @Override
        protected SessionRepository repository() {
            return buffer;
        }
    }

    @Nested
    class Whole extends SessionsContract {
        @Override
        protected int randomInterleavings() {
            return Integer.getInteger("sessions.interleavings", 100);
        }

        @Override
        protected int raceRounds() {
            return Integer.getInteger("sessions.rounds", 100);
        }

        @Override
        protected int modelSteps() {
            return Integer.getInteger("sessions.steps", 30);
        }

        @Override
        protected SessionRepository repository() {
            return buffer;
        }

        @Override
        protected SessionDirectory directory() {
            return store.directory();
        }

        @Override
        protected SessionCodec codec() {
            return new BoundCodec();
        }
    }

    @Nested
    class Expired extends ExpiredSessionsContract {
        @Override
        protected ExpiredSessions expired() {
            return store.expired();
        }

        @Override
        protected SessionRepository repository() {
            return buffer;
        }

        @Override
        protected void awaitTouches() {
            buffer.flush();
        }
    }
}
