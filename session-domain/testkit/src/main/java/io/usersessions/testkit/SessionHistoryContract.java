package io.usersessions.testkit;

import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.history.HistoryFoldContract;
import io.usersessions.testkit.history.HistoryForgetContract;
import io.usersessions.testkit.history.HistoryListContract;
import io.usersessions.testkit.history.HistoryOfSessionContract;
import io.usersessions.testkit.history.HistoryPurgeContract;
import io.usersessions.testkit.history.HistorySignInsContract;
import io.usersessions.testkit.history.HistoryUnderTest;
import io.usersessions.testkit.outage.UnreachableHistoryContract;
import io.usersessions.testkit.owner.HistoryOwnersContract;
import io.usersessions.testkit.reopening.ReopenedHistoryContract;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreTerms;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link SessionHistory} does, one group of tests per method.
 *
 * <p>Works on a store that others use, unless they purge it at the same time; its own purges reach only entries from before 1992.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class SessionHistoryContract {
    /** For heirs. */
    protected SessionHistoryContract() {}

    /** The history under test; within one test always on the same store. */
    protected abstract SessionHistory history();

    /**
     * The instant at which the tests take place; it is asked once for each test. By default it is the same in every run.
     *
     * <p>A store that goes by its own clock, such as one with a time to live, returns the current time.
     */
    protected Instant epoch() {
        return StoreTerms.EPOCH;
    }

    /**
     * The history, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<SessionHistory> reopened() {
        return Optional.empty();
    }

    /**
     * The history on a store that cannot be reached, such as a closed port. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<SessionHistory> unreachable() {
        return Optional.empty();
    }

    private HistoryUnderTest underTest() {
        return new HistoryUnderTest(this::history, epoch());
    }

    @Nested
    class AddAndList extends HistoryListContract {
        AddAndList() {
            super(underTest());
        }
    }

    @Nested
    class ListOf extends HistoryOfSessionContract {
        ListOf() {
            super(underTest());
        }
    }

    @Nested
    class Fold extends HistoryFoldContract {
        Fold() {
            super(underTest());
        }
    }

    @Nested
    class SignIns extends HistorySignInsContract {
        SignIns() {
            super(underTest());
        }
    }

    @Nested
    class Purge extends HistoryPurgeContract {
        Purge() {
            super(underTest());
        }
    }

    @Nested
    class Forget extends HistoryForgetContract {
        Forget() {
            super(underTest());
        }
    }

    @Nested
    class LookAlikes extends HistoryOwnersContract {
        LookAlikes() {
            super(SessionHistoryContract.this::history, epoch());
        }
    }

    @Nested
    class Reopened extends ReopenedHistoryContract {
        Reopened() {
            super(
                    SessionHistoryContract.this::history,
                    new Hook<>("reopened()", SessionHistoryContract.this::reopened),
                    epoch());
        }
    }

    @Nested
    class Unreachable extends UnreachableHistoryContract {
        Unreachable() {
            super(new Hook<>("unreachable()", SessionHistoryContract.this::unreachable));
        }
    }
}
