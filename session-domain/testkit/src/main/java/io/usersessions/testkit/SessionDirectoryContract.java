package io.usersessions.testkit;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.directory.DirectoryEndAllContract;
import io.usersessions.testkit.directory.DirectoryEndContract;
import io.usersessions.testkit.directory.DirectoryEndOthersContract;
import io.usersessions.testkit.directory.DirectoryListContract;
import io.usersessions.testkit.directory.DirectoryUnderTest;
import io.usersessions.testkit.directory.ExactOwnersContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** What every {@link SessionDirectory} does, one group of tests per method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionDirectoryContract {
    /** For heirs. */
    protected SessionDirectoryContract() {}

    /** The directory under test; within one test always on the same store. */
    protected abstract SessionDirectory directory();

    /** A repository on the same store, whose sessions the directory shows. */
    protected abstract SessionRepository repository();

    /** Returns when every recorded touch is stored. Override this for a repository that delays touches. */
    protected void awaitTouches() {}

    private DirectoryUnderTest underTest() {
        return new DirectoryUnderTest(this::directory, this::repository, this::awaitTouches);
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
    class ExactOwners extends ExactOwnersContract {
        ExactOwners() {
            super(underTest());
        }
    }

    @Nested
    class EndAll extends DirectoryEndAllContract {
        EndAll() {
            super(underTest());
        }
    }
}
