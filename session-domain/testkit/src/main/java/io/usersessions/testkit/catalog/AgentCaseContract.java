package io.usersessions.testkit.catalog;

import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.UniqueUsers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A search for a user agent ignores the case of every letter, as {@link SessionQuery#foldCase} says, and nothing else. */
abstract class AgentCaseContract {
    private final CatalogUnderTest store;
    private final UserId owner = UniqueUsers.next();

    AgentCaseContract(CatalogUnderTest store) {
        this.store = store;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void letters_match_in_either_case(String one, String other) {
        assertFound(one, other);
        assertFound(other, one);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                pair("ASCII", "k", "K"),
                pair("Latin", "\u00e9", "\u00c9"),
                pair("sharp s", "\u00df", "\u1e9e"),
                pair("long s", "s", "\u017f"),
                pair("Kelvin sign", "k", "\u212a"),
                pair("dotted I", "i", "\u0130"),
                pair("dotless i", "I", "\u0131"),
                pair("micro sign", "\u00b5", "\u03bc"),
                pair("Greek", "\u03c9", "\u03a9"),
                pair("final sigma", "\u03c2", "\u03a3"),
                pair("Cyrillic", "\u044f", "\u042f"),
                pair("Georgian", "\u10d0", "\u1c90"),
                pair("title case", "\u01c4", "\u01c5"),
                pair("full width", "\uff41", "\uff21"),
                pair("Deseret, beyond 16 bits", "\ud801\udc28", "\ud801\udc00"));
    }

    private static Arguments pair(String name, String one, String other) {
        return argumentSet(name, "x" + one + "%_" + one, "X" + other + "%_" + other);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void letters_that_only_look_alike_do_not_match(String agent, String text) {
        stored(agent);

        assertNone(found(text));
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                argumentSet("accent", "caf\u00e9", "cafe"),
                argumentSet("composition", "caf\u00e9", "cafe\u0301"),
                argumentSet("two letters for one", "stra\u00dfe", "STRASSE"),
                argumentSet("width", "\uff41", "a"),
                argumentSet("another letter", "\u044f", "\u042e"));
    }

    private void assertFound(String agent, String text) {
        StoredSession stored = stored("before " + agent + " after");

        List<SessionSummary> found = found(text);

        assertListed(
                found.stream()
                        .filter(session -> session.id().equals(stored.id()))
                        .toList(),
                stored.summary());
        assertThat(store.catalog().count(query(text))).as("count").isEqualTo(found.size());
    }

    private StoredSession stored(String agent) {
        return store.ownedBy(owner).client(Client.of(agent, "192.0.2.1")).storedIn(store.repository());
    }

    private List<SessionSummary> found(String text) {
        return store.catalog().search(query(text), PageRequest.first(9)).items();
    }

    private SessionQuery query(String text) {
        return SessionQuery.all().user(owner).userAgentContains(text);
    }
}
