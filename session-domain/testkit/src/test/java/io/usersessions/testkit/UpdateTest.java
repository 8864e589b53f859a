package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attribute.AttributeKey;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Updates of one attribute by requests at once. */
class UpdateTest {
    private static final AttributeKey<Integer> COUNT = AttributeKey.of("count", Integer.class);

    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();
    private final Browser browser = Browser.of(sessions);

    @Test
    void two_steps_of_a_counter_at_once_both_count() {
        browser.visit(UpdateTest::step);
        Visit first = browser.open();
        Visit second = browser.open();

        step(first);
        step(second);
        browser.close(first);
        browser.close(second);

        assertThat(browser.open().get(COUNT)).contains(3);
    }

    @Test
    void no_step_of_many_requests_is_lost() {
        browser.visit(visit -> visit.put(COUNT, 0));

        Race.of(8, racer -> {
            for (int round = 0; round < 25; round++) {
                browser.twin().visit(UpdateTest::step);
            }
            return racer;
        });

        assertThat(browser.open().get(COUNT)).contains(200);
    }

    @Test
    void a_step_made_twice_in_a_visit_counts_twice_after_a_merge() {
        browser.visit(visit -> visit.put(COUNT, 0));
        Visit twice = browser.open();

        step(twice);
        step(twice);
        browser.twin().visit(UpdateTest::step);
        browser.close(twice);

        assertThat(browser.open().get(COUNT)).contains(3);
    }

    @Test
    void a_value_that_is_set_after_a_step_wins() {
        browser.visit(visit -> visit.put(COUNT, 0));
        Visit visit = browser.open();

        step(visit);
        visit.put(COUNT, 40);
        step(visit);
        browser.twin().visit(UpdateTest::step);
        browser.close(visit);

        assertThat(browser.open().get(COUNT)).contains(41);
    }

    @Test
    void an_attribute_that_is_removed_after_a_step_is_gone() {
        browser.visit(visit -> visit.put(COUNT, 0));
        Visit visit = browser.open();

        step(visit);
        visit.remove("count");
        browser.twin().visit(UpdateTest::step);
        browser.close(visit);

        assertThat(browser.open().contains("count")).isFalse();
    }

    @Test
    void a_step_during_a_sign_in_counts_in_the_new_session() {
        browser.visit(visit -> visit.put(COUNT, 0));
        Visit signIn = browser.open();

        step(signIn);
        signIn.signIn(Stage.ADA);
        browser.twin().visit(UpdateTest::step);
        browser.close(signIn);

        assertThat(browser.open().user()).contains(Stage.ADA);
        assertThat(browser.open().get(COUNT)).contains(2);
    }

    @Test
    void a_function_that_fails_on_the_other_value_refuses_the_edit_and_quotes_no_value() {
        browser.visit(visit -> visit.put(COUNT, 0));
        Visit visit = browser.open();

        step(visit);
        browser.twin().visit(other -> other.put("count", "a secret"));

        assertThatThrownBy(() -> browser.close(visit))
                .isInstanceOf(EditRefusedException.class)
                .hasMessageNotContaining("secret");
        assertThat(sessions.close(visit)).isEqualTo(new KeyInstruction.Keep());
        assertThat(browser.open().text("count")).contains("a secret");
    }

    @Test
    void a_step_that_is_undone_is_not_made() {
        browser.visit(visit -> visit.put(COUNT, 0));
        Visit visit = browser.open();

        step(visit);
        sessions.abandon(visit);

        assertThat(browser.open().get(COUNT)).contains(0);
    }

    private static void step(Visit visit) {
        visit.update(COUNT, UpdateTest::next);
    }

    private static int next(Optional<Integer> count) {
        return count.orElse(0) + 1;
    }
}
