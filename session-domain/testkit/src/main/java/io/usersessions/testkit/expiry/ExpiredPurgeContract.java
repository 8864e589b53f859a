package io.usersessions.testkit.expiry;

import io.usersessions.domain.port.ExpiredSessions;
import org.junit.jupiter.api.Nested;

/** {@link ExpiredSessions#purge}. */
public abstract class ExpiredPurgeContract {
    private final ExpiryUnderTest store;

    protected ExpiredPurgeContract(ExpiryUnderTest store) {
        this.store = store;
    }

    @Nested
    class Due extends DueSessionsContract {
        Due() {
            super(ExpiredPurgeContract.this.store);
        }
    }

    @Nested
    class Kept extends KeptSessionsContract {
        Kept() {
            super(ExpiredPurgeContract.this.store);
        }
    }

    @Nested
    class SelfRemoval extends SelfRemovalContract {
        SelfRemoval() {
            super(ExpiredPurgeContract.this.store);
        }
    }

    @Nested
    class AtOnce extends PurgeRaceContract {
        AtOnce() {
            super(ExpiredPurgeContract.this.store);
        }
    }

    @Nested
    class Limit extends PurgeLimitContract {
        Limit() {
            super(ExpiredPurgeContract.this.store);
        }
    }
}
