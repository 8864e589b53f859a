package io.usersessions.testkit;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.trial.StoreTerms;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the contracts of the ports on one store of sessions ask of their heirs.
 *
 * @param <P> the port under test
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class StoreContract<P> {
    StoreContract() {}

    /** The repository of the store under test; within one test always of the same store. */
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
     * The port under test, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be
     * there. Without it, the tests that need it are skipped.
     */
    protected Optional<P> reopened() {
        return Optional.empty();
    }

    /**
     * The port under test on a store that cannot be reached, such as a closed port of the network. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<P> unreachable() {
        return Optional.empty();
    }

    final StoreUnderTest store() {
        return new StoreUnderTest(this::repository, this::awaitTouches, new StoreTerms(epoch(), removesExpired()));
    }
}
