package io.usersessions.testkit;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.expiry.ExpiredPurgeContract;
import io.usersessions.testkit.expiry.ExpiryUnderTest;
import io.usersessions.testkit.outage.UnreachableExpiryContract;
import io.usersessions.testkit.reopening.ReopenedExpiryContract;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreTerms;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link ExpiredSessions} does.
 *
 * <p>Works on a store that others use, unless they purge it at the same time; its own purges reach only sessions that expired before 1992.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class ExpiredSessionsContract {
    /** For heirs. */
    protected ExpiredSessionsContract() {}

    /** The port under test; within one test always on the same store. */
    protected abstract ExpiredSessions expired();

    /** A repository on the same store. */
    protected abstract SessionRepository repository();

    /** Returns when every recorded touch is stored. Override this for a repository that delays touches. */
    protected void awaitTouches() {}

    /**
     * The instant at which the tests take place; it is asked once for each test. By default it is the same in every run.
     *
     * <p>A store that removes sessions by its own clock, such as by a time to live, returns the current time: to such a store the sessions of
     * the default instant expired long ago.
     */
    protected Instant epoch() {
        return StoreTerms.EPOCH;
    }

    /**
     * Whether the store may remove a session by itself from {@link io.usersessions.domain.port.StoredSession#purgeableFrom} on; by default it
     * may not. If it may, tests accept that an expired session is absent, and tests that need one are skipped.
     */
    protected boolean removesExpired() {
        return false;
    }

    /**
     * The purge, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<ExpiredSessions> reopened() {
        return Optional.empty();
    }

    /**
     * The purge on a store that cannot be reached, such as a closed port. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<ExpiredSessions> unreachable() {
        return Optional.empty();
    }

    private StoreUnderTest store() {
        return new StoreUnderTest(this::repository, this::awaitTouches, new StoreTerms(epoch(), removesExpired()));
    }

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
