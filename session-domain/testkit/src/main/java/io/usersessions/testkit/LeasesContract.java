package io.usersessions.testkit;

import io.usersessions.domain.port.Leases;
import io.usersessions.testkit.lease.LeaseAcquireContract;
import io.usersessions.testkit.lease.LeaseReleaseContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** What every {@link Leases} does, one group of tests per method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LeasesContract {
    /** For heirs. */
    protected LeasesContract() {}

    /** The leases under test; within one test always on the same store. */
    protected abstract Leases leases();

    @Nested
    class Acquire extends LeaseAcquireContract {
        Acquire() {
            super(LeasesContract.this::leases);
        }
    }

    @Nested
    class Release extends LeaseReleaseContract {
        Release() {
            super(LeasesContract.this::leases);
        }
    }
}
