package io.usersessions.testkit;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.cap.RepositoryCapContract;
import io.usersessions.testkit.outage.UnreachableRepositoryContract;
import io.usersessions.testkit.owner.RepositoryOwnersContract;
import io.usersessions.testkit.reopening.ReopenedRepositoryContract;
import io.usersessions.testkit.repository.RepositoryCreateContract;
import io.usersessions.testkit.repository.RepositoryEndContract;
import io.usersessions.testkit.repository.RepositoryFindContract;
import io.usersessions.testkit.repository.RepositoryReplaceContract;
import io.usersessions.testkit.repository.RepositoryTouchContract;
import io.usersessions.testkit.trial.Hook;
import org.junit.jupiter.api.Nested;

/** What every {@link SessionRepository} does, one group of tests per method. Works on a store that others use. */
public abstract class SessionRepositoryContract extends StoreContract<SessionRepository> {
    /** For heirs. */
    protected SessionRepositoryContract() {}

    @Nested
    class Find extends RepositoryFindContract {
        Find() {
            super(store());
        }
    }

    @Nested
    class Create extends RepositoryCreateContract {
        Create() {
            super(store());
        }
    }

    @Nested
    class CreateWithCap extends RepositoryCapContract {
        CreateWithCap() {
            super(store());
        }
    }

    @Nested
    class Replace extends RepositoryReplaceContract {
        Replace() {
            super(store());
        }
    }

    @Nested
    class Touch extends RepositoryTouchContract {
        Touch() {
            super(store());
        }
    }

    @Nested
    class End extends RepositoryEndContract {
        End() {
            super(store());
        }
    }

    @Nested
    class LookAlikes extends RepositoryOwnersContract {
        LookAlikes() {
            super(store());
        }
    }

    @Nested
    class Reopened extends ReopenedRepositoryContract {
        Reopened() {
            super(store(), new Hook<>("reopened()", SessionRepositoryContract.this::reopened));
        }
    }

    @Nested
    class Unreachable extends UnreachableRepositoryContract {
        Unreachable() {
            super(new Hook<>("unreachable()", SessionRepositoryContract.this::unreachable));
        }
    }
}
