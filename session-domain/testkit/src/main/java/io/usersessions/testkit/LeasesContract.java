package io.usersessions.testkit;

import io.usersessions.domain.port.Leases;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.lease.LeaseAcquireContract;
import io.usersessions.testkit.lease.LeaseReleaseContract;
import io.usersessions.testkit.outage.UnreachableLeasesContract;
import io.usersessions.testkit.reopening.ReopenedLeasesContract;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreTerms;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link Leases} does, one group of tests per method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class LeasesContract {
    /** For heirs. */
    protected LeasesContract() {}

    /** The leases under test; within one test always on the same store. */
    protected abstract Leases leases();

    /**
     * The instant at which the tests take place; it is asked once for each test. By default it is the same in every run.
     *
     * <p>A store that goes by its own clock, such as one with a time to live, returns the current time.
     */
    protected Instant epoch() {
        return StoreTerms.EPOCH;
    }

    /**
     * The leases, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<Leases> reopened() {
        return Optional.empty();
    }

    /**
     * The leases on a store that cannot be reached, such as a closed port. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<Leases> unreachable() {
        return Optional.empty();
    }

    @Nested
    class Acquire extends LeaseAcquireContract {
        Acquire() {
            super(LeasesContract.this::leases, epoch());
        }
    }

    @Nested
    class Release extends LeaseReleaseContract {
        Release() {
            super(LeasesContract.this::leases, epoch());
        }
    }

    @Nested
    class Reopened extends ReopenedLeasesContract {
        Reopened() {
            super(LeasesContract.this::leases, new Hook<>("reopened()", LeasesContract.this::reopened), epoch());
        }
    }

    @Nested
    class Unreachable extends UnreachableLeasesContract {
        Unreachable() {
            super(new Hook<>("unreachable()", LeasesContract.this::unreachable));
        }
    }
}
