package io.usersessions.testkit.catalog;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Filters in addition to the owner, and the numbers of the sessions they find, in the order of the search: highest number first. */
final class SearchFilters {
    static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Instant EXPIRY_OF_FIRST = START.plus(Duration.ofHours(1));

    private SearchFilters() {}

    static Stream<Arguments> agents() {
        return Stream.of(
                filter("part of an agent", query -> query.userAgentContains("Firefox"), 1, 0),
                filter("agent in another case", query -> query.userAgentContains("fIREfOX"), 1, 0),
                filter("agent of no session", query -> query.userAgentContains("Netscape")),
                filter("percent is no wildcard", query -> query.userAgentContains("100%")),
                filter("percent is a character", query -> query.userAgentContains("50% off"), 2),
                filter("underscore is no wildcard", query -> query.userAgentContains("cu_l")),
                filter("underscore is a character", query -> query.userAgentContains("a_b"), 2),
                filter("backslash is a character", query -> query.userAgentContains("back\\slash"), 2),
                filter("backslash escapes nothing", query -> query.userAgentContains("a\\_b")),
                filter("quote is a character", query -> query.userAgentContains("it's"), 2));
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
        Instant justBefore = EXPIRY_OF_FIRST.minusNanos(1_000);
        return Stream.of(
                filter("live", query -> query.liveAt(START), 4, 3, 2, 1, 0),
                filter("live at an expiry", query -> query.liveAt(EXPIRY_OF_FIRST), 4, 3, 2, 1),
                filter("live just before an expiry", query -> query.liveAt(justBefore), 4, 3, 2, 1, 0),
                filter("expired at an expiry", query -> query.expiredAt(EXPIRY_OF_FIRST), 0),
                filter("expired just before an expiry", query -> query.expiredAt(justBefore)));
    }

    static Stream<Arguments> activities() {
        Instant afterFirst = START.plusNanos(1_000);
        Instant second = START.plusSeconds(1);
        return Stream.of(
                filter("active from", query -> query.activeFrom(START.plusSeconds(2)), 4, 3, 2),
                filter("active until", query -> query.activeUntil(START.plusSeconds(2)), 1, 0),
                filter("active just after", query -> query.activeFrom(afterFirst), 4, 3, 2, 1),
                filter("active until just after", query -> query.activeUntil(afterFirst), 0),
                filter("span", query -> query.activeFrom(second).activeUntil(START.plusSeconds(4)), 3, 2, 1),
                filter("empty span", query -> query.activeFrom(second).activeUntil(second)));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                filter("no other", query -> query, 4, 3, 2, 1, 0),
                filter("another user", query -> query.user(new UserId("stranger-nobody"))),
                filter("all at once", SearchFilters::allAtOnce, 1));
    }

    private static SessionQuery allAtOnce(SessionQuery query) {
        return query.network(range("192.0.2.0/24"))
                .userAgentContains("firefox")
                .liveAt(EXPIRY_OF_FIRST)
                .activeFrom(START)
                .activeUntil(START.plusSeconds(4));
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
