package io.usersessions.testkit.owner;

import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A {@link SessionCatalog} finds no session of a user whose id looks alike. */
public abstract class CatalogOwnersContract {
    private final StoreUnderTest store;
    private final Supplier<SessionCatalog> catalog;
    private final UserId owner = LookAlike.user();

    protected CatalogOwnersContract(StoreUnderTest store, Supplier<SessionCatalog> catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    @ParameterizedTest
    @EnumSource
    void a_search_for_a_user_finds_and_counts_no_session_of_a_look_alike(LookAlike other) {
        StoredSession own = store.ownedBy(owner).storedIn(store.repository());
        store.ownedBy(other.of(owner)).storedIn(store.repository());
        SessionQuery query = SessionQuery.all().user(owner);

        assertListed(catalog.get().search(query, PageRequest.first(9)).items(), own.summary());
        assertThat(catalog.get().count(query)).as("count").isEqualTo(1);
    }
}
