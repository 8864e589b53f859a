package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** What {@link Sessions} promises its callers, over the store and the codec under test. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionsContract {
    private final ManualTime time = new ManualTime(Instant.parse("2026-03-01T10:00:00.123456Z"));

    /** For heirs. */
    protected SessionsContract() {}

    /** The repository under test; within one test always on the same store. */
    protected abstract SessionRepository repository();

    /** The directory of the same store. */
    protected abstract SessionDirectory directory();

    /** The codec under test. */
    protected abstract SessionCodec codec();

    final ManualTime time() {
        return time;
    }

    final SessionsBuilder sessions() {
        return Sessions.using(repository(), codec()).directory(directory()).time(time);
    }

    /** Sessions of a node whose calls of the store wait for their turn. */
    final SessionsBuilder steppedSessions() {
        return sessionsOver(new SteppedCalls(repository()));
    }

    final SessionsBuilder sessionsOver(SessionRepository repository) {
        return Sessions.using(repository, codec()).time(time);
    }

    /** How many random interleavings of several requests are tried, beside all of two. */
    protected int randomInterleavings() {
        return 1_000;
    }

    @Nested
    class FailingStores extends SessionsFaultContract {
        FailingStores() {
            super(SessionsContract.this);
        }
    }

    @Nested
    class RequestsInEveryOrder extends SessionsInterleavingContract {
        RequestsInEveryOrder() {
            super(SessionsContract.this);
        }
    }

    @Nested
    class PresentedKeys extends SessionsKeysContract {
        PresentedKeys() {
            super(SessionsContract.this);
        }
    }

    @Nested
    class VisitsAtOnce extends SessionsConcurrencyContract {
        VisitsAtOnce() {
            super(SessionsContract.this);
        }
    }

    @Nested
    class AnySequence extends SessionsModelContract {
        AnySequence() {
            super(SessionsContract.this);
        }
    }

    @Nested
    class SigningIn extends SessionsSignInContract {
        SigningIn() {
            super(SessionsContract.this);
        }
    }
}
