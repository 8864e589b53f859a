package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.testkit.catalog.CatalogEndEveryoneContract;
import io.usersessions.testkit.catalog.CatalogPagingContract;
import io.usersessions.testkit.catalog.CatalogSearchContract;
import io.usersessions.testkit.catalog.CatalogUnderTest;
import io.usersessions.testkit.outage.UnreachableCatalogContract;
import io.usersessions.testkit.owner.CatalogOwnersContract;
import io.usersessions.testkit.reopening.ReopenedCatalogContract;
import io.usersessions.testkit.trial.Hook;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link SessionCatalog} does, one group of tests per method.
 *
 * <p>Works on a store that others use, except for the group {@code EndEveryone}, which ends every session.
 */
public abstract class SessionCatalogContract extends StoreContract<SessionCatalog> {
    /** For heirs. */
    protected SessionCatalogContract() {}

    /** The catalog under test; within one test always on the same store. */
    protected abstract SessionCatalog catalog();

    private CatalogUnderTest underTest() {
        return new CatalogUnderTest(this::catalog, store());
    }

    @Nested
    class SearchAndCount extends CatalogSearchContract {
        SearchAndCount() {
            super(underTest());
        }
    }

    @Nested
    class SearchByPages extends CatalogPagingContract {
        SearchByPages() {
            super(underTest());
        }
    }

    @Nested
    class EndEveryone extends CatalogEndEveryoneContract {
        EndEveryone() {
            super(underTest());
        }
    }

    @Nested
    class LookAlikes extends CatalogOwnersContract {
        LookAlikes() {
            super(store(), SessionCatalogContract.this::catalog);
        }
    }

    @Nested
    class Reopened extends ReopenedCatalogContract {
        Reopened() {
            super(store(), new Hook<>("reopened()", SessionCatalogContract.this::reopened));
        }
    }

    @Nested
    class Unreachable extends UnreachableCatalogContract {
        Unreachable() {
            super(new Hook<>("unreachable()", SessionCatalogContract.this::unreachable));
        }
    }
}
