package io.usersessions.testkit;

import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.history.HistoryFoldContract;
import io.usersessions.testkit.history.HistoryListContract;
import io.usersessions.testkit.history.HistoryPurgeContract;
import io.usersessions.testkit.history.HistorySignInsContract;
import io.usersessions.testkit.history.HistoryUnderTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link SessionHistory} does, one group of tests per method.
 *
 * <p>Works on a store that others use, unless they purge it at the same time; its own purges reach only entries from before 1992.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionHistoryContract {
    /** For heirs. */
    protected SessionHistoryContract() {}

    /** The history under test; within one test always on the same store. */
    protected abstract SessionHistory history();

    private HistoryUnderTest underTest() {
        return new HistoryUnderTest(this::history);
    }

    @Nested
    class AddAndList extends HistoryListContract {
        AddAndList() {
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
}
