package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.fault.SessionsFaultContract;
import io.usersessions.testkit.model.SessionsModelContract;
import io.usersessions.testkit.request.SessionsInterleavingContract;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.StoreTerms;
import io.usersessions.testkit.visit.SessionsConcurrencyContract;
import io.usersessions.testkit.visit.SessionsKeysContract;
import io.usersessions.testkit.visit.SessionsSignInContract;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link Sessions} promises its callers, over the store and the codec under test. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class SessionsContract {
    /** For heirs. */
    protected SessionsContract() {}

    /** The repository under test; within one test always on the same store. */
    protected abstract SessionRepository repository();

    /** The directory of the same store. */
    protected abstract SessionDirectory directory();

    /** The codec under test. */
    protected abstract SessionCodec codec();

    /**
     * The instant at which the tests take place; it is asked once for each test. By default it is the same in every run.
     *
     * <p>A store that removes sessions by its own clock, such as by a time to live, returns the current time: to such a store the sessions of
     * the default instant expired long ago.
     */
    protected Instant epoch() {
        return StoreTerms.EPOCH;
    }

    /** How many random interleavings of several requests are tried, in addition to every interleaving of two. */
    protected int randomInterleavings() {
        return 1_000;
    }

    /** How often a race of two edits is repeated. */
    protected int raceRounds() {
        return 1_000;
    }

    /** How many steps a random sequence of operations has. */
    protected int modelSteps() {
        return 80;
    }

    private SessionsUnderTest underTest() {
        return new SessionsUnderTest(this::repository, this::directory, this::codec, epoch());
    }

    @Nested
    class FailingStores extends SessionsFaultContract {
        FailingStores() {
            super(underTest());
        }
    }

    @Nested
    class RequestsInEveryOrder extends SessionsInterleavingContract {
        RequestsInEveryOrder() {
            super(underTest(), SessionsContract.this::randomInterleavings);
        }
    }

    @Nested
    class PresentedKeys extends SessionsKeysContract {
        PresentedKeys() {
            super(underTest());
        }
    }

    @Nested
    class VisitsAtOnce extends SessionsConcurrencyContract {
        VisitsAtOnce() {
            super(underTest(), SessionsContract.this::raceRounds);
        }
    }

    @Nested
    class AnySequence extends SessionsModelContract {
        AnySequence() {
            super(underTest(), SessionsContract.this::modelSteps);
        }
    }

    @Nested
    class SigningIn extends SessionsSignInContract {
        SigningIn() {
            super(underTest());
        }
    }
}
