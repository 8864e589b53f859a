package io.usersessions.testkit.visit;

import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Nested;

/** {@link Sessions}: several visits to one session at the same time. */
public abstract class SessionsConcurrencyContract {
    private final SessionsUnderTest store;
    private final IntSupplier rounds;

    /** @param rounds how often a race of two edits is repeated */
    protected SessionsConcurrencyContract(SessionsUnderTest store, IntSupplier rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    @Nested
    class Edits extends ConcurrentEditsContract {
        Edits() {
            super(SessionsConcurrencyContract.this.store, rounds);
        }
    }

    @Nested
    class Updates extends ConcurrentUpdatesContract {
        Updates() {
            super(SessionsConcurrencyContract.this.store);
        }
    }

    @Nested
    class Limits extends ConcurrentLimitsContract {
        Limits() {
            super(SessionsConcurrencyContract.this.store);
        }
    }

    @Nested
    class EndedMeanwhile extends EndedMeanwhileContract {
        EndedMeanwhile() {
            super(SessionsConcurrencyContract.this.store);
        }
    }

    @Nested
    class Rotations extends ConcurrentRotationsContract {
        Rotations() {
            super(SessionsConcurrencyContract.this.store);
        }
    }
}
