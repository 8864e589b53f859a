package io.usersessions.testkit;

import io.usersessions.domain.port.SessionRepository;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** What every {@link SessionRepository} does, one group of tests a method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionRepositoryContract {
    /** For heirs. */
    protected SessionRepositoryContract() {}

    /** The repository under test; within one test always on the same store. */
    protected abstract SessionRepository repository();

    /** Returns when every touch that was recorded is stored. A repository that delays touches needs it overridden. */
    protected void awaitTouches() {}

    @Nested
    class Find extends RepositoryFindContract {
        Find() {
            super(SessionRepositoryContract.this);
        }
    }

    @Nested
    class Create extends RepositoryCreateContract {
        Create() {
            super(SessionRepositoryContract.this);
        }
    }

    @Nested
    class CreateWithCap extends RepositoryCapContract {
        CreateWithCap() {
            super(SessionRepositoryContract.this);
        }
    }

    @Nested
    class Replace extends RepositoryReplaceContract {
        Replace() {
            super(SessionRepositoryContract.this);
        }
    }

    @Nested
    class Touch extends RepositoryTouchContract {
        Touch() {
            super(SessionRepositoryContract.this);
        }
    }

    @Nested
    class End extends RepositoryEndContract {
        End() {
            super(SessionRepositoryContract.this);
        }
    }
}
