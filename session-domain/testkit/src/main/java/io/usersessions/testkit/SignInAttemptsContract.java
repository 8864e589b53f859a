package io.usersessions.testkit;

import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.testkit.attempt.AttemptsPurgeContract;
import io.usersessions.testkit.attempt.AttemptsReserveContract;
import io.usersessions.testkit.attempt.AttemptsSettleContract;
import io.usersessions.testkit.attempt.AttemptsUnderTest;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.outage.UnreachableAttemptsContract;
import io.usersessions.testkit.reopening.ReopenedAttemptsContract;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreTerms;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link SignInAttempts} does, one group of tests per method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class SignInAttemptsContract {
    /** For heirs. */
    protected SignInAttemptsContract() {}

    /** The counts under test; within one test always on the same store. */
    protected abstract SignInAttempts attempts();

    /** The instant at which the tests take place; it is asked once for each test. By default it is the same in every run. */
    protected Instant epoch() {
        return StoreTerms.EPOCH;
    }

    /**
     * The counts, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<SignInAttempts> reopened() {
        return Optional.empty();
    }

    /**
     * The counts on a store that cannot be reached, such as a closed port. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<SignInAttempts> unreachable() {
        return Optional.empty();
    }

    private AttemptsUnderTest underTest() {
        return new AttemptsUnderTest(this::attempts, epoch());
    }

    @Nested
    class Reserve extends AttemptsReserveContract {
        Reserve() {
            super(underTest());
        }
    }

    @Nested
    class Settle extends AttemptsSettleContract {
        Settle() {
            super(underTest());
        }
    }

    @Nested
    class Purge extends AttemptsPurgeContract {
        Purge() {
            super(SignInAttemptsContract.this::attempts);
        }
    }

    @Nested
    class Reopened extends ReopenedAttemptsContract {
        Reopened() {
            super(
                    SignInAttemptsContract.this::attempts,
                    new Hook<>("reopened()", SignInAttemptsContract.this::reopened),
                    epoch());
        }
    }

    @Nested
    class Unreachable extends UnreachableAttemptsContract {
        Unreachable() {
            super(new Hook<>("unreachable()", SignInAttemptsContract.this::unreachable));
        }
    }
}
