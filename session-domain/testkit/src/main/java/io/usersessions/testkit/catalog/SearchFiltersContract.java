package io.usersessions.testkit.catalog;

import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each filter of a search, tried on five sessions of one user. */
abstract class SearchFiltersContract {
    private final CatalogUnderTest store;
    private final UserId owner = UniqueUsers.next();

    SearchFiltersContract(CatalogUnderTest store) {
        this.store = store;
    }

    @ParameterizedTest
    @MethodSource("filters")
    void each_filter_finds_and_counts_what_it_says(
            BiFunction<SessionQuery, Instant, SessionQuery> filter, List<Integer> expected) {
        List<StoredSession> sessions = fiveSessions();
        store.ownedBy(UniqueUsers.next()).storedIn(store.repository());
        SessionQuery query = filter.apply(SessionQuery.all().user(owner), store.epoch());

        Page<SessionSummary> found = store.catalog().search(query, PageRequest.first(PageRequest.MAX_LIMIT));
        long count = store.catalog().count(query);

        assertListed(
                found.items(),
                expected.stream().map(number -> sessions.get(number).summary()).toList());
        assertThat(count).as("count").isEqualTo(expected.size());
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                        SearchFilters.agents(),
                        SearchFilters.networks(),
                        SearchFilters.expiries(),
                        SearchFilters.activities(),
                        SearchFilters.others())
                .flatMap(filters -> filters);
    }

    private List<StoredSession> fiveSessions() {
        return List.of(
                stored(0, Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1")),
                stored(1, Client.of("Mozilla/5.0 FIREFOX/128.0", "192.0.2.129")),
                stored(2, Client.of("it's 50% off, a_b back\\slash, 1000", "198.51.100.7")),
                stored(3, new Client(Optional.of("curl/8.14.1 axb"), IpAddress.parse("2001:db8::1"))),
                stored(4, Client.UNKNOWN));
    }

    private StoredSession stored(int number, Client client) {
        return store.ownedBy(owner)
                .lastActivity(store.epoch().plusSeconds(number))
                .client(client)
                .storedIn(store.repository());
    }
}
