package io.usersessions.testkit;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.expiry.ExpiredPurgeContract;
import io.usersessions.testkit.expiry.ExpiryUnderTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link ExpiredSessions} does.
 *
 * <p>Works on a store that others use, unless they purge it at the same time; its own purges reach only sessions that expired before 1992.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ExpiredSessionsContract {
    /** For heirs. */
    protected ExpiredSessionsContract() {}

    /** The port under test; within one test always on the same store. */
    protected abstract ExpiredSessions expired();

    /** A repository on the same store. */
    protected abstract SessionRepository repository();

    /** Returns when every recorded touch is stored. Override this for a repository that delays touches. */
    protected void awaitTouches() {}

    private ExpiryUnderTest underTest() {
        return new ExpiryUnderTest(this::expired, this::repository, this::awaitTouches);
    }

    @Nested
    class Purge extends ExpiredPurgeContract {
        Purge() {
            super(underTest());
        }
    }
}
