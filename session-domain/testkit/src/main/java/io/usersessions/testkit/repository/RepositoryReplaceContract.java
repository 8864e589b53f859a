package io.usersessions.testkit.repository;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.trial.StoreUnderTest;
import org.junit.jupiter.api.Nested;

/** {@link SessionRepository#replace}. */
public abstract class RepositoryReplaceContract {
    private final StoreUnderTest store;

    protected RepositoryReplaceContract(StoreUnderTest store) {
        this.store = store;
    }

    @Nested
    class Fields extends ReplaceFieldsContract {
        Fields() {
            super(RepositoryReplaceContract.this.store);
        }
    }

    @Nested
    class Closed extends ReplaceClosedContract {
        Closed() {
            super(RepositoryReplaceContract.this.store);
        }
    }

    @Nested
    class Versions extends ReplaceVersionContract {
        Versions() {
            super(RepositoryReplaceContract.this.store);
        }
    }

    @Nested
    class Absent extends ReplaceAbsentContract {
        Absent() {
            super(RepositoryReplaceContract.this.store);
        }
    }

    @Nested
    class AtOnce extends ReplaceRaceContract {
        AtOnce() {
            super(RepositoryReplaceContract.this.store);
        }
    }
}
