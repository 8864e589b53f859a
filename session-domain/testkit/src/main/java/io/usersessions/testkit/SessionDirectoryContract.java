package io.usersessions.testkit;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.directory.DirectoryEndAllContract;
import io.usersessions.testkit.directory.DirectoryEndContract;
import io.usersessions.testkit.directory.DirectoryEndOthersContract;
import io.usersessions.testkit.directory.DirectoryListContract;
import io.usersessions.testkit.directory.DirectoryUnderTest;
import io.usersessions.testkit.outage.UnreachableDirectoryContract;
import io.usersessions.testkit.owner.DirectoryOwnersContract;
import io.usersessions.testkit.reopening.ReopenedDirectoryContract;
import io.usersessions.testkit.trial.Hook;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** What every {@link SessionDirectory} does, one group of tests per method. Works on a store that others use. */
public abstract class SessionDirectoryContract extends StoreContract<SessionDirectory> {
    /** For heirs. */
    protected SessionDirectoryContract() {}

    /** The directory under test; within one test always on the same store. */
    protected abstract SessionDirectory directory();

    /**
     * A repository, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<SessionRepository> reopenedRepository() {
        return Optional.empty();
    }

    private DirectoryUnderTest underTest() {
        return new DirectoryUnderTest(this::directory, store());
    }

    @Nested
    class ListLive extends DirectoryListContract {
        ListLive() {
            super(underTest());
        }
    }

    @Nested
    class End extends DirectoryEndContract {
        End() {
            super(underTest());
        }
    }

    @Nested
    class EndOthers extends DirectoryEndOthersContract {
        EndOthers() {
            super(underTest());
        }
    }

    @Nested
    class EndAll extends DirectoryEndAllContract {
        EndAll() {
            super(underTest());
        }
    }

    @Nested
    class LookAlikes extends DirectoryOwnersContract {
        LookAlikes() {
            super(store(), SessionDirectoryContract.this::directory);
        }
    }

    @Nested
    class Reopened extends ReopenedDirectoryContract {
        Reopened() {
            super(
                    store(),
                    SessionDirectoryContract.this::directory,
                    new Hook<>("reopened()", SessionDirectoryContract.this::reopened),
                    new Hook<>("reopenedRepository()", SessionDirectoryContract.this::reopenedRepository));
        }
    }

    @Nested
    class Unreachable extends UnreachableDirectoryContract {
        Unreachable() {
            super(new Hook<>("unreachable()", SessionDirectoryContract.this::unreachable));
        }
    }
}
