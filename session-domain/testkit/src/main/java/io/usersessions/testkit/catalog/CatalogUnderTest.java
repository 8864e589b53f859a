package io.usersessions.testkit.catalog;

import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.function.Supplier;

/** The catalog under test, and a repository on the same store. */
public final class CatalogUnderTest extends StoreUnderTest {
    private final Supplier<SessionCatalog> catalog;

    public CatalogUnderTest(Supplier<SessionCatalog> catalog, StoreUnderTest store) {
        super(store);
        this.catalog = catalog;
    }

    SessionCatalog catalog() {
        return catalog.get();
    }
}
