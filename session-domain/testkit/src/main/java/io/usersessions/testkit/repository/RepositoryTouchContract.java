package io.usersessions.testkit.repository;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.trial.StoreUnderTest;
import org.junit.jupiter.api.Nested;

/** {@link SessionRepository#touch}. */
public abstract class RepositoryTouchContract {
    private final StoreUnderTest store;

    protected RepositoryTouchContract(StoreUnderTest store) {
        this.store = store;
    }

    @Nested
    class Fields extends TouchFieldsContract {
        Fields() {
            super(RepositoryTouchContract.this.store);
        }
    }

    @Nested
    class Absent extends TouchAbsentContract {
        Absent() {
            super(RepositoryTouchContract.this.store);
        }
    }

    @Nested
    class Revival extends TouchRevivalContract {
        Revival() {
            super(RepositoryTouchContract.this.store);
        }
    }

    @Nested
    class Batch extends TouchBatchContract {
        Batch() {
            super(RepositoryTouchContract.this.store);
        }
    }

    @Nested
    class AtOnce extends TouchRaceContract {
        AtOnce() {
            super(RepositoryTouchContract.this.store);
        }
    }

    @Nested
    class DuringChange extends TouchDuringChangeContract {
        DuringChange() {
            super(RepositoryTouchContract.this.store);
        }
    }
}
