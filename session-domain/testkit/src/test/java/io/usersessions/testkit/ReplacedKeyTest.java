package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Keys that are replaced without a grace for the key before. */
class ReplacedKeyTest {
    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();
    private final Browser browser = Browser.of(sessions);

    @Test
    void the_former_key_opens_nothing_and_the_new_one_opens_the_same_session() {
        Visit before = browser.visit(visit -> visit.put("cart", "full"));
        Browser planted = browser.twin();

        browser.visit(Visit::replaceKey);

        assertThat(planted.look().isStored()).isFalse();
        assertThat(browser.look().text("cart")).contains("full");
        assertThat(browser.look().session().id()).isEqualTo(before.session().id());
    }

    @Test
    void a_rotation_in_the_same_visit_gives_the_former_key_no_grace() {
        browser.visit(visit -> visit.put("cart", "full"));
        Browser planted = browser.twin();

        browser.visit(visit -> {
            visit.replaceKey();
            visit.rotate();
        });

        assertThat(planted.look().isStored()).isFalse();
    }

    @Test
    void who_replaces_the_key_has_it_even_if_another_rotated_it_meanwhile() {
        browser.visit(visit -> visit.put("cart", "full"));
        Browser planted = browser.twin();
        Visit visit = browser.open();
        planted.visit(Visit::rotate);

        visit.put("user", "ada");
        visit.replaceKey();
        browser.close(visit);

        assertThat(browser.look().text("user")).contains("ada");
        assertThat(planted.look().isStored()).isFalse();
    }

    @Test
    void a_late_request_is_refused_until_no_request_can_be_that_late() {
        browser.visit(visit -> visit.put("cart", "full"));
        Browser unreached = browser.twin();
        browser.visit(Visit::replaceKey);

        stage.time.advance(Duration.ofMinutes(5).minusNanos(1000));
        assertThat(unreached.isDone(visit -> visit.put("user", "ada"))).isFalse();
        stage.time.advance(Duration.ofNanos(1000));
        assertThat(unreached.isDone(visit -> visit.put("user", "ada"))).isTrue();

        assertThat(unreached.look().text("user")).contains("ada");
        assertThat(browser.look().text("cart")).contains("full");
    }

    @Test
    void a_browser_that_never_received_the_answer_to_its_sign_out_begins_anew_after_a_while() {
        Browser ada = stage.signedIn(sessions);
        Browser unreached = ada.twin();
        ada.visit(Visit::signOut);

        stage.time.advance(Duration.ofMinutes(5).minusNanos(1000));
        assertThat(unreached.isDone(visit -> visit.put("cart", "full"))).isFalse();
        stage.time.advance(Duration.ofNanos(1000));
        assertThat(unreached.isDone(visit -> visit.put("cart", "full"))).isTrue();
    }

    @Test
    void a_new_session_gets_one_key() {
        browser.visit(visit -> {
            visit.put("cart", "full");
            visit.replaceKey();
        });

        assertThat(browser.look().text("cart")).contains("full");
    }
}
