package io.usersessions.testkit;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.directory.DirectoryEndAllContract;
import io.usersessions.testkit.directory.DirectoryEndContract;
import io.usersessions.testkit.directory.DirectoryEndOthersContract;
import io.usersessions.testkit.directory.DirectoryListContract;
import io.usersessions.testkit.directory.DirectoryUnderTest;
import io.usersessions.testkit.outage.UnreachableDirectoryContract;
import io.usersessions.testkit.owner.DirectoryOwnersContract;
import io.usersessions.testkit.reopening.ReopenedDirectoryContract;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreTerms;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link SessionDirectory} does, one group of tests per method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class SessionDirectoryContract {
    /** For heirs. */
    protected SessionDirectoryContract() {}

    /** The directory under test; within one test always on the same store. */
    protected abstract SessionDirectory directory();

    /** A repository on the same store, whose sessions the directory shows. */
    protected abstract SessionRepository repository();

    /** Returns when every recorded touch is stored. Override this for a repository that delays touches. */
    protected void awaitTouches() {}

    /**
     * The instant at which the tests take place; it is asked once for each test. By default it is the same in every run.
     *
     * <p>A store that removes sessions by its own clock, such as by a time to live, returns the current time: to such a store the sessions of
     * the default instant expired long ago.
     */
    protected Instant epoch() {
        return StoreTerms.EPOCH;
    }

    /**
     * Whether the store may remove a session by itself from {@link io.usersessions.domain.port.StoredSession#purgeableFrom} on; by default it
     * may not. If it may, tests accept that an expired session is absent, and tests that need one are skipped.
     */
    protected boolean removesExpired() {
        return false;
    }

    /**
     * The directory, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<SessionDirectory> reopened() {
        return Optional.empty();
    }

    /**
     * A repository, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<SessionRepository> reopenedRepository() {
        return Optional.empty();
    }

    /**
     * The directory on a store that cannot be reached, such as a closed port. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<SessionDirectory> unreachable() {
        return Optional.empty();
    }

    private StoreUnderTest store() {
        return new StoreUnderTest(this::repository, this::awaitTouches, new StoreTerms(epoch(), removesExpired()));
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
