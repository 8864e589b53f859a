package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attribute.AttributeKey;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Visits on several nodes that change one attribute at the same time, each by its value. */
abstract class ConcurrentUpdatesContract extends VisitGroup {
    private static final int NODES = 6;
    private static final AttributeKey<Integer> COUNT = AttributeKey.of("count", Integer.class);

    ConcurrentUpdatesContract(SessionsUnderTest store) {
        super(store);
    }

    @Test
    void no_step_of_a_counter_is_lost() {
        Browser browser = signedIn();
        List<Browser> nodes = nodes(browser);
        List<Visit> visits = nodes.stream().map(Browser::open).toList();

        Race.of(NODES, node -> {
            visits.get(node).update(COUNT, count -> count.orElse(0) + 1);
            return nodes.get(node).close(visits.get(node));
        });

        assertThat(browser.open().get(COUNT)).as("steps that count").contains(NODES);
    }

    @Test
    void a_message_is_taken_by_one_of_many_pages() {
        Browser browser = signedIn();
        browser.visit(visit -> visit.flash("message"));
        List<Visit> visits = nodes(browser).stream().map(Browser::open).toList();

        List<List<String>> taken = Race.of(NODES, node -> visits.get(node).takeFlash());

        assertThat(taken.stream().flatMap(List::stream)).as("messages taken").containsExactly("message");
    }

    @Test
    void messages_of_many_requests_are_all_taken() {
        Browser browser = signedIn();
        List<Browser> nodes = nodes(browser);

        Race.of(NODES, node -> nodes.get(node).visit(visit -> visit.flash("message " + node)));

        assertThat(browser.open().takeFlash()).as("messages taken").hasSize(NODES);
    }

    private List<Browser> nodes(Browser browser) {
        return IntStream.range(0, NODES)
                .mapToObj(node -> browser.twin().at(sessions()))
                .toList();
    }
}
