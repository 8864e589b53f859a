package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import org.junit.jupiter.api.Test;

/** Work on a session after the visit of its request is closed. */
class ReopenedVisitTest {
    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();
    private final Browser browser = Browser.of(sessions);

    @Test
    void what_is_put_after_the_response_began_is_stored() {
        Visit closed = browser.visit(visit -> visit.put("early", 1));

        Visit again = sessions.reopen(closed);
        again.put("late", 2);
        sessions.close(again);

        assertThat(browser.look().names()).containsExactlyInAnyOrder("early", "late");
    }

    @Test
    void it_follows_a_sign_in_to_its_session() {
        Visit closed = browser.visit(visit -> visit.signIn(new UserId("ada")));

        assertThat(sessions.reopen(closed).user()).contains(new UserId("ada"));
    }

    @Test
    void it_opens_the_session_of_a_visit_that_changed_nothing() {
        browser.visit(visit -> visit.put("color", "blue"));

        assertThat(sessions.reopen(browser.look()).text("color")).contains("blue");
    }

    @Test
    void it_opens_the_session_of_a_visit_that_was_not_looked_at() {
        browser.visit(visit -> visit.put("color", "blue"));
        Visit untouched = sessions.open(browser.key().reveal(), Client.of(null, null));
        sessions.close(untouched);

        assertThat(sessions.reopen(untouched).text("color")).contains("blue");
    }

    @Test
    void it_opens_nothing_after_a_sign_out() {
        browser.visit(visit -> visit.put("color", "blue"));
        Visit closed = browser.visit(Visit::signOut);

        assertThat(sessions.reopen(closed).isStored()).isFalse();
    }

    @Test
    void it_opens_nothing_after_another_request_ended_the_session() {
        Visit closed = browser.visit(visit -> visit.put("color", "blue"));
        browser.visit(Visit::signOut);

        Visit again = sessions.reopen(closed);
        again.put("late", 2);

        assertThat(again.isStored()).isFalse();
        assertThatThrownBy(() -> sessions.close(again)).isInstanceOf(EditRefusedException.class);
    }

    @Test
    void a_visit_that_is_open_is_used_itself() {
        Visit open = browser.open();

        assertThatThrownBy(() -> sessions.reopen(open))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("close it first");
    }

    @Test
    void another_sessions_does_not_reopen_it() {
        Visit closed = browser.look();

        assertThatThrownBy(() -> stage.sessions().reopen(closed)).isInstanceOf(IllegalArgumentException.class);
    }
}
