package io.usersessions.testkit;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.cap.RepositoryCapContract;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.outage.UnreachableRepositoryContract;
import io.usersessions.testkit.owner.RepositoryOwnersContract;
import io.usersessions.testkit.reopening.ReopenedRepositoryContract;
import io.usersessions.testkit.repository.RepositoryCreateContract;
import io.usersessions.testkit.repository.RepositoryEndContract;
import io.usersessions.testkit.repository.RepositoryFindContract;
import io.usersessions.testkit.repository.RepositoryReplaceContract;
import io.usersessions.testkit.repository.RepositoryTouchContract;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreTerms;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link SessionRepository} does, one group of tests per method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class SessionRepositoryContract {
    /** For heirs. */
    protected SessionRepositoryContract() {}

    /** The repository under test; within one test always on the same store. */
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
     * The repository, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<SessionRepository> reopened() {
        return Optional.empty();
    }

    /**
     * The repository on a store that cannot be reached, such as a closed port. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<SessionRepository> unreachable() {
        return Optional.empty();
    }

    private StoreUnderTest underTest() {
        return new StoreUnderTest(this::repository, this::awaitTouches, new StoreTerms(epoch(), removesExpired()));
    }

    @Nested
    class Find extends RepositoryFindContract {
        Find() {
            super(underTest());
        }
    }

    @Nested
    class Create extends RepositoryCreateContract {
        Create() {
            super(underTest());
        }
    }

    @Nested
    class CreateWithCap extends RepositoryCapContract {
        CreateWithCap() {
            super(underTest());
        }
    }

    @Nested
    class Replace extends RepositoryReplaceContract {
        Replace() {
            super(underTest());
        }
    }

    @Nested
    class Touch extends RepositoryTouchContract {
        Touch() {
            super(underTest());
        }
    }

    @Nested
    class End extends RepositoryEndContract {
        End() {
            super(underTest());
        }
    }

    @Nested
    class LookAlikes extends RepositoryOwnersContract {
        LookAlikes() {
            super(underTest());
        }
    }

    @Nested
    class Reopened extends ReopenedRepositoryContract {
        Reopened() {
            super(underTest(), new Hook<>("reopened()", SessionRepositoryContract.this::reopened));
        }
    }

    @Nested
    class Unreachable extends UnreachableRepositoryContract {
        Unreachable() {
            super(new Hook<>("unreachable()", SessionRepositoryContract.this::unreachable));
        }
    }
}
