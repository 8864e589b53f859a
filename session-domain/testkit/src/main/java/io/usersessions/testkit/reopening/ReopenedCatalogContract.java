package io.usersessions.testkit.reopening;

import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import org.junit.jupiter.api.Test;

/** What a {@link SessionCatalog} finds is the same after a restart. */
public abstract class ReopenedCatalogContract {
    private final StoreUnderTest store;
    private final Hook<SessionCatalog> reopened;

    protected ReopenedCatalogContract(StoreUnderTest store, Hook<SessionCatalog> reopened) {
        this.store = store;
        this.reopened = reopened;
    }

    @Test
    void sessions_are_still_found_and_counted() {
        UserId owner = UniqueUsers.next();
        StoredSession stored = store.ownedBy(owner).storedIn(store.repository());
        SessionQuery own = SessionQuery.all().user(owner);

        SessionCatalog anew = reopened.orSkip();

        assertListed(anew.search(own, PageRequest.first(2)).items(), stored.summary());
        assertThat(anew.count(own)).as("count").isEqualTo(1);
    }
}
