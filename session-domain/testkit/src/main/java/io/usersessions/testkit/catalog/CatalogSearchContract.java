package io.usersessions.testkit.catalog;

import static io.usersessions.testkit.difference.SessionAssert.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The filters of {@link SessionCatalog#search} and {@link SessionCatalog#count}. */
public abstract class CatalogSearchContract {

    private final CatalogUnderTest store;
    private final Instant start;
    private final UserId owner = UniqueUsers.next();

    protected CatalogSearchContract(CatalogUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @Nested
    class Filters extends SearchFiltersContract {
        Filters() {
            super(CatalogSearchContract.this.store);
        }
    }

    @Nested
    class AgentCase extends AgentCaseContract {
        AgentCase() {
            super(CatalogSearchContract.this.store);
        }
    }

    @Test
    void extreme_instants_are_before_or_after_every_session() {
        store.ownedBy(owner).createdAt(start).storedIn(store.repository());
        SessionQuery mine = SessionQuery.all().user(owner);

        assertThat(counts(
                        mine.activeFrom(Instant.MIN),
                        mine.activeUntil(Instant.MAX),
                        mine.liveAt(Instant.MIN),
                        mine.expiredAt(Instant.MAX)))
                .as("found if every instant is between")
                .containsOnly(1L);
        assertThat(counts(
                        mine.activeFrom(Instant.MAX),
                        mine.activeUntil(Instant.MIN),
                        mine.liveAt(Instant.MAX),
                        mine.expiredAt(Instant.MIN)))
                .as("found if no instant is between")
                .containsOnly(0L);
    }

    private List<Long> counts(SessionQuery... queries) {
        return Stream.of(queries).map(store.catalog()::count).toList();
    }

    @Test
    void without_a_user_all_sessions_are_found_including_anonymous_ones() {
        Instant alone = start.plusNanos(ThreadLocalRandom.current().nextLong(1_000_000_000_000L) * 1_000);
        StoredSession ofNobody = store.anonymous().createdAt(alone).storedIn(store.repository());
        StoredSession owned = store.ownedBy(owner).createdAt(alone).storedIn(store.repository());
        SessionQuery query = SessionQuery.all().activeFrom(alone).activeUntil(alone.plusNanos(1_000));

        Page<SessionSummary> found = store.catalog().search(query, PageRequest.first(PageRequest.MAX_LIMIT));
        long count = store.catalog().count(query);

        assertSame(found.items(), ofNobody.summary(), owned.summary());
        assertThat(count).as("count").isEqualTo(2);
    }
}
