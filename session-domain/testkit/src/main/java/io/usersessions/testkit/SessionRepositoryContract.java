package io.usersessions.testkit;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.cap.RepositoryCapContract;
import io.usersessions.testkit.repository.RepositoryCreateContract;
import io.usersessions.testkit.repository.RepositoryEndContract;
import io.usersessions.testkit.repository.RepositoryFindContract;
import io.usersessions.testkit.repository.RepositoryReplaceContract;
import io.usersessions.testkit.repository.RepositoryTouchContract;
import io.usersessions.testkit.trial.StoreUnderTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** What every {@link SessionRepository} does, one group of tests per method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionRepositoryContract {
    /** For heirs. */
    protected SessionRepositoryContract() {}

    /** The repository under test; within one test always on the same store. */
    protected abstract SessionRepository repository();

    /** Returns when every recorded touch is stored. Override this for a repository that delays touches. */
    protected void awaitTouches() {}

    private StoreUnderTest underTest() {
        return new StoreUnderTest(this::repository, this::awaitTouches);
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
}
