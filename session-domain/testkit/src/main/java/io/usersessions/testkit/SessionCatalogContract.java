package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.catalog.CatalogEndEveryoneContract;
import io.usersessions.testkit.catalog.CatalogPagingContract;
import io.usersessions.testkit.catalog.CatalogSearchContract;
import io.usersessions.testkit.catalog.CatalogUnderTest;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.outage.UnreachableCatalogContract;
import io.usersessions.testkit.owner.CatalogOwnersContract;
import io.usersessions.testkit.reopening.ReopenedCatalogContract;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreTerms;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link SessionCatalog} does, one group of tests per method.
 *
 * <p>Works on a store that others use, except for the group {@code EndEveryone}, which ends every session.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class SessionCatalogContract {
    /** For heirs. */
    protected SessionCatalogContract() {}

    /** The catalog under test; within one test always on the same store. */
    protected abstract SessionCatalog catalog();

    /** A repository on the same store, whose sessions the catalog shows. */
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
     * The catalog, opened anew on the same store, as after a restart of the process. Everything that was acknowledged must still be there.
     * Without it, the tests that need it are skipped.
     */
    protected Optional<SessionCatalog> reopened() {
        return Optional.empty();
    }

    /**
     * The catalog on a store that cannot be reached, such as a closed port. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<SessionCatalog> unreachable() {
        return Optional.empty();
    }

    private StoreUnderTest store() {
        return new StoreUnderTest(this::repository, this::awaitTouches, new StoreTerms(epoch(), removesExpired()));
    }

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
