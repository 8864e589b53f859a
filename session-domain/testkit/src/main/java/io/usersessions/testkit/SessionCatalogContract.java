package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.catalog.CatalogEndEveryoneContract;
import io.usersessions.testkit.catalog.CatalogPagingContract;
import io.usersessions.testkit.catalog.CatalogSearchContract;
import io.usersessions.testkit.catalog.CatalogUnderTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link SessionCatalog} does, one group of tests per method.
 *
 * <p>Works on a store that others use, except for the group {@code EndEveryone}, which ends every session.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionCatalogContract {
    /** For heirs. */
    protected SessionCatalogContract() {}

    /** The catalog under test; within one test always on the same store. */
    protected abstract SessionCatalog catalog();

    /** A repository on the same store, whose sessions the catalog shows. */
    protected abstract SessionRepository repository();

    /** Returns when every recorded touch is stored. Override this for a repository that delays touches. */
    protected void awaitTouches() {}

    private CatalogUnderTest underTest() {
        return new CatalogUnderTest(this::catalog, this::repository, this::awaitTouches);
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
}
