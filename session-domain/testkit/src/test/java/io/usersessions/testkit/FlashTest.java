package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlashTest {
    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();
    private final Browser browser = Browser.of(sessions);

    @Test
    void a_message_is_taken_by_the_next_page_and_by_no_other() {
        browser.visit(visit -> visit.flash("saved"));

        assertThat(taken(browser)).containsExactly("saved");
        assertThat(taken(browser)).isEmpty();
    }

    @Test
    void a_message_is_taken_by_the_visit_that_added_it_if_it_asks() {
        browser.visit(visit -> {
            visit.flash("at once");
            assertThat(visit.takeFlash()).containsExactly("at once");
            assertThat(visit.takeFlash()).isEmpty();
        });

        assertThat(taken(browser)).isEmpty();
    }

    @Test
    void of_two_pages_at_once_one_takes_the_message() {
        browser.visit(visit -> visit.flash("saved"));
        Visit first = browser.open();
        Visit second = browser.open();

        assertThat(first.takeFlash()).containsExactly("saved");
        assertThat(second.takeFlash()).isEmpty();

        first.put("a", 1);
        second.put("b", 2);
        browser.close(first);
        browser.close(second);
        assertThat(browser.open().names()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void every_message_is_taken_once_by_many_pages_at_once() {
        browser.visit(visit -> visit.put("here", true));

        List<Integer> counts = Race.of(8, racer -> {
            int seen = 0;
            for (int round = 0; round < 20; round++) {
                browser.twin().visit(visit -> visit.flash("m"));
                seen += taken(browser.twin()).size();
            }
            return seen;
        });

        int rest = taken(browser).size();
        assertThat(counts.stream().mapToInt(Integer::intValue).sum() + rest).isEqualTo(160);
    }

    @Test
    void messages_of_two_requests_at_once_both_stay_in_order() {
        browser.visit(visit -> visit.flash("first"));
        Visit one = browser.open();
        Visit other = browser.open();

        one.flash("second");
        other.flash("third");
        browser.close(one);
        browser.close(other);

        assertThat(taken(browser)).containsExactly("first", "second", "third");
    }

    @Test
    void stored_messages_come_before_those_of_the_visit() {
        browser.visit(visit -> visit.flash("stored"));

        browser.visit(visit -> {
            visit.flash("own");
            assertThat(visit.takeFlash()).containsExactly("stored", "own");
        });
    }

    @Test
    void a_message_survives_a_sign_in() {
        browser.visit(visit -> visit.flash("welcome"));

        browser.visit(visit -> visit.signIn(Stage.ADA));

        assertThat(taken(browser)).containsExactly("welcome");
    }

    @Test
    void a_page_that_signs_in_and_takes_leaves_nothing_to_others_and_loses_no_edit() {
        browser.visit(visit -> visit.flash("welcome"));
        Visit signIn = browser.open();
        Visit other = browser.open();
        other.put("kept", 1);
        browser.twin().close(other);

        signIn.signIn(Stage.ADA);
        List<String> messages = signIn.takeFlash();
        browser.close(signIn);

        assertThat(messages).containsExactly("welcome");
        assertThat(taken(browser)).isEmpty();
        assertThat(browser.open().names()).containsExactly("kept");
    }

    @Test
    void a_page_that_signs_another_user_in_takes_no_message_and_no_attribute_of_the_first() {
        browser.visit(visit -> {
            visit.signIn(Stage.ADA);
            visit.flash("for ada");
        });
        Visit visit = browser.open();
        browser.twin().visit(other -> other.put("of ada", 1));

        visit.signIn(new UserId("bob"));
        visit.flash("for bob");
        List<String> messages = visit.takeFlash();
        browser.close(visit);

        assertThat(messages).containsExactly("for bob");
        assertThat(browser.open().names()).isEmpty();
    }

    @Test
    void messages_that_were_cleared_are_not_taken() {
        browser.visit(visit -> visit.flash("old"));
        Visit visit = browser.open();

        visit.clear();
        visit.flash("new");
        List<String> messages = visit.takeFlash();
        browser.close(visit);

        assertThat(messages).containsExactly("new");
        assertThat(browser.open().names()).isEmpty();
    }

    @Test
    void a_page_that_signs_out_takes_only_its_own_messages() {
        browser.visit(visit -> visit.flash("before"));
        Visit visit = browser.open();
        browser.twin().visit(other -> other.put("before", 1));

        visit.signOut();
        visit.flash("after");
        List<String> messages = visit.takeFlash();
        browser.close(visit);

        assertThat(messages).containsExactly("after");
        assertThat(browser.open().names()).isEmpty();
    }

    @Test
    void changes_of_a_visit_that_takes_messages_are_saved() {
        browser.visit(visit -> {
            visit.put("count", 1);
            visit.flash("saved");
        });

        browser.visit(visit -> {
            visit.update("count", Integer.class, count -> count.orElse(0) + 1);
            visit.takeFlash();
            visit.put("more", true);
        });

        assertThat(browser.open().get("count", Integer.class)).contains(2);
        assertThat(browser.open().contains("more")).isTrue();
    }

    @Test
    void under_a_former_key_messages_stay_for_the_page_under_the_current_key() {
        browser.visit(visit -> visit.flash("saved"));
        Browser late = browser.twin();
        browser.visit(Visit::rotate);

        assertThat(taken(late)).isEmpty();
        assertThat(taken(browser)).containsExactly("saved");
    }

    @Test
    void a_store_that_fails_loses_no_message() {
        browser.visit(visit -> visit.flash("saved"));
        Browser unlucky = browser.twin().at(stage.builder(new FailingReplace()).build());

        assertThatThrownBy(() -> unlucky.open().takeFlash()).isInstanceOf(SessionStoreException.class);

        assertThat(taken(browser)).containsExactly("saved");
    }

    @Test
    void a_message_whose_answer_is_lost_is_never_shown_twice() {
        browser.visit(visit -> visit.flash("saved"));
        Visit unlucky =
                browser.twin().at(stage.builder(new LostAnswer()).build()).open();

        assertThatThrownBy(unlucky::takeFlash).isInstanceOf(SessionStoreException.class);

        assertThat(unlucky.takeFlash()).isEmpty();
        assertThat(taken(browser)).isEmpty();
    }

    @Test
    void a_session_that_ended_meanwhile_has_no_messages() {
        browser.visit(visit -> visit.flash("saved"));
        Visit visit = browser.open();
        stage.time.advance(Duration.ofSeconds(1));
        browser.twin().visit(Visit::signOut);

        assertThat(visit.takeFlash()).isEmpty();
    }

    @Test
    void a_page_without_messages_costs_no_statement() {
        browser.visit(visit -> visit.put("a", 1));
        Browser unlucky = browser.twin().at(stage.builder(new FailingReplace()).build());

        assertThat(unlucky.open().takeFlash()).isEmpty();
    }

    private static List<String> taken(Browser browser) {
        Visit visit = browser.open();
        List<String> messages = visit.takeFlash();
        browser.close(visit);
        return messages;
    }

    /** Replaces, but its first answer is lost. */
    private final class LostAnswer extends ForwardingRepository {
        private boolean isLost;

        LostAnswer() {
            super(stage.store);
        }

        @Override
        public Replacement replace(StoredSession next, long expectedVersion) {
            Replacement outcome = super.replace(next, expectedVersion);
            if (!isLost) {
                isLost = true;
                throw new SessionStoreException("no answer");
            }
            return outcome;
        }
    }

    private final class FailingReplace extends ForwardingRepository {
        FailingReplace() {
            super(stage.store);
        }

        @Override
        public Replacement replace(StoredSession next, long expectedVersion) {
            throw new SessionStoreException("away");
        }
    }
}
