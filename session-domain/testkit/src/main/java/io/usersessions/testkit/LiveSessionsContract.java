package io.usersessions.testkit;

import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.testkit.live.EndedElsewhereContract;
import io.usersessions.testkit.live.ExpiriesContract;
import io.usersessions.testkit.live.KeyChangesContract;
import io.usersessions.testkit.live.LiveUnderTest;
import io.usersessions.testkit.outage.UnreachableLiveContract;
import io.usersessions.testkit.trial.Hook;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** What every {@link LiveSessions} does. Works on a store that others use, except for the test that needs a {@link #catalog}. */
public abstract class LiveSessionsContract extends StoreContract<LiveSessions> {
    /** For heirs. */
    protected LiveSessionsContract() {}

    /** The port under test; within one test always on the same store. */
    protected abstract LiveSessions live();

    /** A directory of the same store. Without it, the tests that need it are skipped. */
    protected Optional<SessionDirectory> directory() {
        return Optional.empty();
    }

    /** A catalog of the same store, through which a test ends every session. Without it, that test is skipped. */
    protected Optional<SessionCatalog> catalog() {
        return Optional.empty();
    }

    private LiveUnderTest underTest() {
        return new LiveUnderTest(this::live, store());
    }

    @Nested
    class Expiries extends ExpiriesContract {
        Expiries() {
            super(underTest());
        }
    }

    @Nested
    class EndedElsewhere extends EndedElsewhereContract {
        EndedElsewhere() {
            super(
                    underTest(),
                    new Hook<>("directory()", LiveSessionsContract.this::directory),
                    new Hook<>("catalog()", LiveSessionsContract.this::catalog));
        }
    }

    @Nested
    class KeyChanges extends KeyChangesContract {
        KeyChanges() {
            super(underTest());
        }
    }

    @Nested
    class Unreachable extends UnreachableLiveContract {
        Unreachable() {
            super(new Hook<>("unreachable()", LiveSessionsContract.this::unreachable));
        }
    }
}
