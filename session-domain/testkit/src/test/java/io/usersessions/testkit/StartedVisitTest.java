package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import org.junit.jupiter.api.Test;

/** Anonymous sessions without attributes, which are stored only if a visit starts them. */
class StartedVisitTest {
    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();
    private final Browser browser = Browser.of(sessions);

    @Test
    void a_started_session_is_stored_and_opened_again() {
        Visit first = browser.visit(Visit::start);

        Visit second = browser.look();

        assertThat(first.isStored()).isFalse();
        assertThat(second.isStored()).isTrue();
        assertThat(second.session().id()).isEqualTo(first.session().id());
    }

    @Test
    void a_started_session_that_is_opened_again_is_not_stored_again() {
        browser.visit(Visit::start);

        KeyInstruction instruction = browser.close(startedAgain());

        assertThat(instruction).isEqualTo(new KeyInstruction.Keep());
    }

    private Visit startedAgain() {
        Visit again = browser.open();
        again.start();
        return again;
    }

    @Test
    void a_failed_request_starts_nothing() {
        Visit visit = browser.open();
        visit.start();

        assertThat(sessions.abandon(visit)).isEqualTo(new KeyInstruction.Keep());
    }

    @Test
    void what_was_started_and_signed_out_leaves_nothing() {
        Visit visit = browser.open();
        visit.start();
        visit.signOut();

        assertThat(browser.close(visit)).isEqualTo(new KeyInstruction.Keep());
    }

    @Test
    void a_session_that_is_started_after_a_sign_out_replaces_the_one_before() {
        Browser ada = stage.signedIn(sessions);
        Browser thief = ada.twin();

        Visit visit = ada.visit(open -> {
            open.signOut();
            open.start();
        });

        assertThat(ada.key().id()).isEqualTo(visit.session().id());
        assertThat(ada.look().isStored()).isTrue();
        assertThat(thief.look().isStored()).isFalse();
    }

    @Test
    void a_late_request_starts_nothing_and_leaves_the_newer_key_in_the_browser() {
        Browser ada = stage.signedIn(sessions);
        Browser late = ada.twin();
        ada.visit(Visit::replaceKey);

        Visit visit = late.open();
        visit.start();

        assertThat(late.close(visit)).isEqualTo(new KeyInstruction.Keep());
    }
}
