package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Visits that edit one session at the same time are merged. */
abstract class ConcurrentEditsContract extends VisitGroup {
    private static final int RACERS = 8;

    private final IntSupplier rounds;

    ConcurrentEditsContract(SessionsUnderTest store, IntSupplier rounds) {
        super(store);
        this.rounds = rounds;
    }

    @Test
    void two_visits_that_set_different_attributes_both_survive_every_time() {
        Browser browser = signedIn();
        int all = rounds.getAsInt();

        long survived = IntStream.range(0, all)
                .filter(round -> bothSurvive(browser, SessionValue.of(round)))
                .count();

        assertThat(survived).as("rounds in which both survived").isEqualTo(all);
    }

    private boolean bothSurvive(Browser browser, SessionValue value) {
        Visit left = browser.open();
        Visit right = browser.open();
        left.put("left", value);
        right.put("right", value);

        Race.of(List.of(() -> browser.twin().close(left), () -> browser.twin().close(right)));

        SessionData data = browser.open().data();
        return data.value("left").filter(value::equals).isPresent()
                && data.value("right").filter(value::equals).isPresent();
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void of_many_visits_that_set_an_attribute_each_all_survive() {
        Browser browser = signedIn();

        Race.of(RACERS, number -> browser.twin().visit(visit -> visit.put("n" + number, SessionValue.of(number))));

        SessionData data = browser.open().data();
        assertThat(data.attributes().size()).as("attributes that survived").isEqualTo(RACERS);
    }

    @Test
    void an_attribute_that_one_removes_and_one_that_another_sets_do_not_disturb_each_other() {
        Browser browser = signedIn();
        browser.visit(visit -> visit.put("old", SessionValue.of(true)));
        Visit removing = browser.open();
        Visit setting = browser.open();
        removing.remove("old");
        setting.put("new", SessionValue.of(true));

        browser.close(setting);
        browser.close(removing);

        assertThat(browser.open().data())
                .as("attributes")
                .isEqualTo(SessionData.empty().with("new", SessionValue.of(true)));
    }
}
