package io.usersessions.testkit.catalog;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Filters in addition to the owner, and the numbers of the sessions they find, in the order of the search: highest number first. */
final class SearchFilters {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);

    private SearchFilters() {}

    static Stream<Arguments> agents() {
        return Stream.of(
                filter("part of an agent", (query, start) -> query.userAgentContains("Firefox"), 1, 0),
                filter("agent in another case", (query, start) -> query.userAgentContains("fIREfOX"), 1, 0),
                filter("agent of no session", (query, start) -> query.userAgentContains("Netscape")),
                filter("percent is no wildcard", (query, start) -> query.userAgentContains("100%")),
                filter("percent is a character", (query, start) -> query.userAgentContains("50% off"), 2),
                filter("underscore is no wildcard", (query, start) -> query.userAgentContains("cu_l")),
                filter("underscore is a character", (query, start) -> query.userAgentContains("a_b"), 2),
                filter("backslash is a character", (query, start) -> query.userAgentContains("back\\slash"), 2),
                filter("backslash escapes nothing", (query, start) -> query.userAgentContains("a\\_b")),
                filter("quote is a character", (query, start) -> query.userAgentContains("it's"), 2));
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                network("192.0.2.0/24", 1, 0),
                network("192.0.2.0/25", 0),
                network("192.0.2.1", 0),
                network("0.0.0.0/0", 2, 1, 0),
                network("2001:db8::/32", 3),
                network("2001:db8::1", 3),
                network("2001:db9::/32"),
                network("::/0", 3));
    }

    static Stream<Arguments> expiries() {
        return Stream.of(
                filter("live", SessionQuery::liveAt, 4, 3, 2, 1, 0),
                filter("live at an expiry", (query, start) -> query.liveAt(expiry(start)), 4, 3, 2, 1),
                filter("live just before an expiry", (query, start) -> query.liveAt(before(start)), 4, 3, 2, 1, 0),
                filter("expired at an expiry", (query, start) -> query.expiredAt(expiry(start)), 0),
                filter("expired just before an expiry", (query, start) -> query.expiredAt(before(start))));
    }

    private static Instant expiry(Instant startOfFirst) {
        return startOfFirst.plus(LIFETIME);
    }

    private static Instant before(Instant startOfFirst) {
        return expiry(startOfFirst).minus(A_MICROSECOND);
    }

    static Stream<Arguments> activities() {
        return Stream.of(
                filter("active from", (query, start) -> query.activeFrom(start.plusSeconds(2)), 4, 3, 2),
                filter("active until", (query, start) -> query.activeUntil(start.plusSeconds(2)), 1, 0),
                filter("active just after", (query, start) -> query.activeFrom(start.plus(A_MICROSECOND)), 4, 3, 2, 1),
                filter("active until just after", (query, start) -> query.activeUntil(start.plus(A_MICROSECOND)), 0),
                filter("span", (query, start) -> span(query, start.plusSeconds(1), start.plusSeconds(4)), 3, 2, 1),
                filter("empty span", (query, start) -> span(query, start.plusSeconds(1), start.plusSeconds(1))));
    }

    private static SessionQuery span(SessionQuery query, Instant from, Instant until) {
        return query.activeFrom(from).activeUntil(until);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                filter("no other", (query, start) -> query, 4, 3, 2, 1, 0),
                filter("another user", (query, start) -> query.user(new UserId("stranger-nobody"))),
                filter("all at once", SearchFilters::allAtOnce, 1));
    }

    private static SessionQuery allAtOnce(SessionQuery query, Instant start) {
        return query.network(range("192.0.2.0/24"))
                .userAgentContains("firefox")
                .liveAt(expiry(start))
                .activeFrom(start)
                .activeUntil(start.plusSeconds(4));
    }

    private static Arguments network(String range, Integer... expected) {
        return filter("network " + range, (query, start) -> query.network(range(range)), expected);
    }

    private static Arguments filter(
            String name, BiFunction<SessionQuery, Instant, SessionQuery> filter, Integer... expected) {
        return argumentSet(name, filter, List.of(expected));
    }

    private static IpNetwork range(String text) {
        return IpNetwork.parse(text).orElseThrow();
    }
}
