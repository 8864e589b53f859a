package io.usersessions.testkit;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.testkit.expiry.ExpiredPurgeContract;
import io.usersessions.testkit.expiry.ExpiryUnderTest;
import io.usersessions.testkit.outage.UnreachableExpiryContract;
import io.usersessions.testkit.reopening.ReopenedExpiryContract;
import io.usersessions.testkit.trial.Hook;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link ExpiredSessions} does.
 *
 * <p>Works on a store that others use, unless they purge it at the same time; its own purges reach only sessions that expired before 1992.
 */
public abstract class ExpiredSessionsContract extends StoreContract<ExpiredSessions> {
    /** For heirs. */
    protected ExpiredSessionsContract() {}

    /** The port under test; within one test always on the same store. */
    protected abstract ExpiredSessions expired();

    private ExpiryUnderTest underTest() {
        return new ExpiryUnderTest(this::expired, store());
    }

    @Nested
    class Purge extends ExpiredPurgeContract {
        Purge() {
            super(underTest());
        }
    }

    @Nested
    class Reopened extends ReopenedExpiryContract {
        Reopened() {
            super(store(), new Hook<>("reopened()", ExpiredSessionsContract.this::reopened));
        }
    }

    @Nested
    class Unreachable extends UnreachableExpiryContract {
        Unreachable() {
            super(new Hook<>("unreachable()", ExpiredSessionsContract.this::unreachable));
        }
    }
}
