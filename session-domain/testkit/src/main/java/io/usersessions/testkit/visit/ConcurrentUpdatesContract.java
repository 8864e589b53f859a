package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attribute.AttributeKey;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Visits on several nodes that change one attribute at the same time, each by its value. */
abstract class ConcurrentUpdatesContract extends VisitGroup {
    private static final int NODES = 4;
    private static final int ROUNDS = 10;
    private static final AttributeKey<Integer> COUNT = AttributeKey.of("count", Integer.class);

    ConcurrentUpdatesContract(SessionsUnderTest store) {
        super(store);
    }

    @Test
    void no_step_of_a_counter_is_lost() {
        Browser browser = signedIn();

        Race.of(NODES, node -> {
            Browser there = browser.twin().at(sessions());
            for (int round = 0; round < ROUNDS; round++) {
                there.visit(visit -> visit.update(COUNT, count -> count.orElse(0) + 1));
            }
            return node;
        });

        assertThat(browser.open().get(COUNT)).as("steps that count").contains(NODES * ROUNDS);
    }

    @Test
    void each_message_is_taken_by_one_of_many_pages() {
        Browser browser = signedIn();

        int taken = Race.of(NODES, node -> messagesTaken(browser.twin().at(sessions()))).stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(taken + messages(browser).size()).as("messages taken").isEqualTo(NODES * ROUNDS);
    }

    private static int messagesTaken(Browser browser) {
        int taken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            browser.visit(visit -> visit.flash("message"));
            taken += messages(browser).size();
        }
        return taken;
    }

    private static List<String> messages(Browser browser) {
        Visit visit = browser.open();
        List<String> messages = visit.takeFlash();
        browser.close(visit);
        return messages;
    }
}
