package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import org.junit.jupiter.api.Test;

/** Visits that edit one session at the same time keep the limits of its data. */
abstract class ConcurrentLimitsContract extends VisitGroup {
    ConcurrentLimitsContract(SessionsUnderTest store) {
        super(store);
    }

    @Test
    void two_edits_that_fit_one_after_the_other_are_merged_whatever_is_too_large_in_between() {
        Browser browser = signedIn();
        browser.visit(visit -> visit.put("a", SessionValue.of("x".repeat(40_000))));
        Visit moving = browser.open();
        browser.twin().visit(other -> other.put("other", SessionValue.of(true)));
        moving.put("a", SessionValue.of(""));
        moving.put("b", SessionValue.of("x".repeat(40_000)));

        browser.close(moving);

        assertThat(browser.look().data().attributes().keySet())
                .as("attributes")
                .containsExactlyInAnyOrder("a", "b", "other");
    }

    @Test
    void two_edits_that_do_not_fit_together_refuse_the_later_and_lose_nothing_of_the_earlier() {
        Browser browser = signedIn();
        Visit late = browser.open();
        browser.twin().visit(other -> other.put("first", SessionValue.of("x".repeat(40_000))));
        late.put("second", SessionValue.of("x".repeat(40_000)));

        assertThatThrownBy(() -> browser.close(late), "late edit").isInstanceOf(EditRefusedException.class);

        assertThat(browser.look().data().attributes().keySet()).as("attributes").containsExactlyInAnyOrder("first");
    }
}
