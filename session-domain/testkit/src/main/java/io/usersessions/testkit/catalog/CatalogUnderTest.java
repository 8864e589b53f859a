package io.usersessions.testkit.catalog;

import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.function.Supplier;

/** The catalog under test, and a repository on the same store. */
public final class CatalogUnderTest extends StoreUnderTest {
    private final Supplier<SessionCatalog> catalog;

    /** @param awaitTouches returns when every recorded touch is stored */
    public CatalogUnderTest(
            Supplier<SessionCatalog> catalog, Supplier<SessionRepository> repository, Runnable awaitTouches) {
        super(repository, awaitTouches);
        this.catalog = catalog;
    }

    SessionCatalog catalog() {
        return catalog.get();
    }
}
