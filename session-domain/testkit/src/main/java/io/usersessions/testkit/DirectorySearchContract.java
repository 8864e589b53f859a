package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The filters of {@link SessionDirectory#search} and {@link SessionDirectory#count}, tried on five sessions of one user. */
abstract class DirectorySearchContract {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Instant EXPIRY_OF_FIRST = START.plus(Duration.ofHours(1));

    private final SessionDirectoryContract store;
    private final UserId owner = Strangers.next();

    DirectorySearchContract(SessionDirectoryContract store) {
        this.store = store;
    }

    @ParameterizedTest
    @MethodSource("filters")
    void each_filter_finds_and_counts_what_it_says(UnaryOperator<SessionQuery> filter, List<Integer> expected) {
        List<StoredSession> sessions = fiveSessions();
        StoredSessions.ownedBy(Strangers.next()).createdAt(START).storedIn(store.repository());
        SessionQuery query = filter.apply(SessionQuery.all().user(owner));

        Page<SessionSummary> found = store.directory().search(query, PageRequest.first(PageRequest.MAX_LIMIT));
        long count = store.directory().count(query);

        assertThat(found.items())
                .containsExactlyElementsOf(expected.stream()
                        .map(number -> sessions.get(number).summary())
                        .toList());
        assertThat(count).isEqualTo(expected.size());
    }

    /** Filters on top of the owner, and which sessions they leave: newest activity, hence highest number, first. */
    static Stream<Arguments> filters() {
        Instant afterFirst = START.plusNanos(1_000);
        return Stream.of(
                filter("no other", query -> query, 4, 3, 2, 1, 0),
                filter("part of an agent", query -> query.userAgentContains("Firefox"), 1, 0),
                filter("agent in another case", query -> query.userAgentContains("fIREfOX"), 1, 0),
                filter("agent of nobody", query -> query.userAgentContains("Netscape")),
                filter("percent is no wildcard", query -> query.userAgentContains("100%")),
                filter("percent is a character", query -> query.userAgentContains("50% off"), 2),
                filter("underscore is no wildcard", query -> query.userAgentContains("cu_l")),
                filter("underscore is a character", query -> query.userAgentContains("a_b"), 2),
                filter("backslash is a character", query -> query.userAgentContains("back\\slash"), 2),
                filter("backslash escapes nothing", query -> query.userAgentContains("a\\_b")),
                filter("quote is a character", query -> query.userAgentContains("it's"), 2),
                network("192.0.2.0/24", 1, 0),
                network("192.0.2.0/25", 0),
                network("192.0.2.1", 0),
                network("0.0.0.0/0", 2, 1, 0),
                network("2001:db8::/32", 3),
                network("2001:db8::1", 3),
                network("2001:db9::/32"),
                network("::/0", 3),
                filter("live", query -> query.liveAt(START), 4, 3, 2, 1, 0),
                filter("live at an expiry", query -> query.liveAt(EXPIRY_OF_FIRST), 4, 3, 2, 1),
                filter(
                        "live just before an expiry",
                        query -> query.liveAt(EXPIRY_OF_FIRST.minusNanos(1_000)),
                        4,
                        3,
                        2,
                        1,
                        0),
                filter("expired at an expiry", query -> query.expiredAt(EXPIRY_OF_FIRST), 0),
                filter("expired just before an expiry", query -> query.expiredAt(EXPIRY_OF_FIRST.minusNanos(1_000))),
                filter("active from", query -> query.activeFrom(START.plusSeconds(2)), 4, 3, 2),
                filter("active until", query -> query.activeUntil(START.plusSeconds(2)), 1, 0),
                filter("active just after", query -> query.activeFrom(afterFirst), 4, 3, 2, 1),
                filter("active until just after", query -> query.activeUntil(afterFirst), 0),
                filter(
                        "span",
                        query -> query.activeFrom(START.plusSeconds(1)).activeUntil(START.plusSeconds(4)),
                        3,
                        2,
                        1),
                filter(
                        "empty span",
                        query -> query.activeFrom(START.plusSeconds(1)).activeUntil(START.plusSeconds(1))),
                filter("another user", query -> query.user(new UserId("stranger-nobody"))),
                filter("all at once", DirectorySearchContract::allAtOnce, 1));
    }

    private static SessionQuery allAtOnce(SessionQuery query) {
        return query.network(range("192.0.2.0/24"))
                .userAgentContains("firefox")
                .liveAt(EXPIRY_OF_FIRST)
                .activeFrom(START)
                .activeUntil(START.plusSeconds(4));
    }

    @Test
    void an_instant_that_no_clock_shows_is_before_or_after_all() {
        StoredSessions.ownedBy(owner).createdAt(START).storedIn(store.repository());
        SessionQuery mine = SessionQuery.all().user(owner);

        assertThat(List.of(
                        mine.activeFrom(Instant.MIN),
                        mine.activeUntil(Instant.MAX),
                        mine.liveAt(Instant.MIN),
                        mine.expiredAt(Instant.MAX)))
                .allSatisfy(query -> assertThat(store.directory().count(query)).isEqualTo(1));
        assertThat(List.of(
                        mine.activeFrom(Instant.MAX),
                        mine.activeUntil(Instant.MIN),
                        mine.liveAt(Instant.MAX),
                        mine.expiredAt(Instant.MIN)))
                .allSatisfy(query -> assertThat(store.directory().count(query)).isZero());
    }

    @Test
    void without_a_user_the_sessions_of_all_are_found_and_those_of_nobody() {
        Instant alone = START.minusNanos(ThreadLocalRandom.current().nextLong(1_000_000_000_000L) * 1_000);
        StoredSession ofNobody = StoredSessions.anonymous().createdAt(alone).storedIn(store.repository());
        StoredSession owned = StoredSessions.ownedBy(owner).createdAt(alone).storedIn(store.repository());
        SessionQuery query = SessionQuery.all().activeFrom(alone).activeUntil(alone.plusNanos(1_000));

        Page<SessionSummary> found = store.directory().search(query, PageRequest.first(PageRequest.MAX_LIMIT));
        long count = store.directory().count(query);

        assertThat(found.items()).containsExactlyInAnyOrder(ofNobody.summary(), owned.summary());
        assertThat(count).isEqualTo(2);
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
        return StoredSessions.ownedBy(owner)
                .createdAt(START)
                .lastActivity(START.plusSeconds(number))
                .client(client)
                .storedIn(store.repository());
    }

    private static Arguments network(String range, Integer... expected) {
        return filter("network " + range, query -> query.network(range(range)), expected);
    }

    private static Arguments filter(String name, UnaryOperator<SessionQuery> filter, Integer... expected) {
        return argumentSet(name, filter, List.of(expected));
    }

    private static IpNetwork range(String text) {
        return IpNetwork.parse(text).orElseThrow();
    }
}
