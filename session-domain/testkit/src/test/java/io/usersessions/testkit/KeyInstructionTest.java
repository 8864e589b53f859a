package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the client must do with its key. */
class KeyInstructionTest {
    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();

    @Test
    void a_new_visitor_who_changes_nothing_gets_no_key() {
        assertThat(closing(Browser.of(sessions), visit -> {})).isEqualTo(new Keep());
    }

    @Test
    void a_cookie_ends_with_the_browser_unless_it_is_to_be_remembered() {
        KeyInstruction signIn = closing(Browser.of(sessions), visit -> visit.signIn(Stage.ADA));

        assertThat(signIn)
                .isInstanceOfSatisfying(
                        Send.class, send -> assertThat(send.maxAge()).isEmpty());
    }

    @Test
    void a_remembered_cookie_is_kept_to_the_absolute_end_and_a_touch_sends_no_other() {
        Browser browser = Browser.of(sessions);

        KeyInstruction signIn = closing(browser, visit -> visit.signIn(Stage.ADA, Lifetime.rememberMe()));
        stage.time.advance(Duration.ofDays(1));
        KeyInstruction touch = closing(browser, visit -> {});

        assertThat(signIn)
                .isInstanceOfSatisfying(
                        Send.class, send -> assertThat(send.maxAge()).contains(Duration.ofDays(90)));
        assertThat(touch).isEqualTo(new Keep());
    }

    @Test
    void an_edit_keeps_the_key_and_a_rotation_sends_another() {
        Browser browser = stage.signedIn(sessions);
        SessionKey before = browser.key();

        KeyInstruction edit = closing(browser, visit -> visit.put("a", SessionValue.of(1L)));
        KeyInstruction rotation = closing(browser, Visit::rotate);

        assertThat(edit).isEqualTo(new Keep());
        assertThat(rotation).isInstanceOfSatisfying(Send.class, send -> {
            assertThat(send.key()).isNotEqualTo(before);
            assertThat(send.key().id()).isEqualTo(before.id());
        });
    }

    @Test
    void another_lifetime_sends_the_cookie_again_with_its_age() {
        Browser browser = stage.signedIn(sessions);

        KeyInstruction lasting = closing(browser, visit -> visit.lasting(Lifetime.rememberMe()));

        assertThat(lasting).isEqualTo(new Send(browser.key(), Optional.of(Duration.ofDays(90))));
    }

    @Test
    void signing_out_forgets_the_key_also_one_that_opens_nothing_any_more() {
        Browser browser = stage.signedIn(sessions);
        Browser twin = browser.twin();

        assertThat(closing(browser, Visit::signOut)).isEqualTo(new Forget());
        assertThat(closing(twin, Visit::signOut)).isEqualTo(new Forget());
        assertThat(closing(Browser.of(sessions), Visit::signOut)).isEqualTo(new Keep());
    }

    @Test
    void what_is_put_after_signing_out_is_in_a_session_of_its_own() {
        Browser browser = stage.signedIn(sessions);
        SessionKey before = browser.key();

        closing(browser, visit -> {
            visit.put("before", SessionValue.of(true));
            visit.signOut();
            visit.put("after", SessionValue.of(true));
        });

        assertThat(browser.key().id()).isNotEqualTo(before.id());
        assertThat(browser.look().user()).isEmpty();
        assertThat(browser.look().data().attributes()).containsOnlyKeys("after");
        assertThat(stage.store.find(before.id())).get().matches(StoredSession::isClosed, "is closed");
    }

    @Test
    void signing_out_and_in_again_in_one_visit_carries_nothing_over() {
        Browser browser = stage.signedIn(sessions);
        browser.visit(visit -> visit.put("before", SessionValue.of(true)));

        closing(browser, visit -> {
            visit.signOut();
            visit.signIn(Stage.ADA);
        });

        assertThat(browser.look().user()).contains(Stage.ADA);
        assertThat(browser.look().data().isEmpty()).isTrue();
    }

    private static KeyInstruction closing(Browser browser, Consumer<Visit> request) {
        Visit visit = browser.open();
        request.accept(visit);
        return browser.close(visit);
    }
}
