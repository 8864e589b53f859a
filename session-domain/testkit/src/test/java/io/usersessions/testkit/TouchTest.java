package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When activity is stored, and how it extends a session. */
class TouchTest {
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);
    private static final Duration INTERVAL = Duration.ofSeconds(60);

    private final Stage stage = new Stage();

    @Test
    void within_the_touch_interval_nothing_is_stored() {
        Browser browser = stage.signedIn(stage.sessions());
        StoredSession before = row(browser);
        stage.time.advance(INTERVAL.minus(A_MICROSECOND));

        browser.look();

        assertThat(row(browser)).isEqualTo(before);
    }

    @Test
    void at_the_touch_interval_activity_and_expiry_are_stored_and_the_key_stays() {
        Browser browser = stage.signedIn(stage.sessions());
        StoredSession before = row(browser);
        Instant now = stage.time.advance(INTERVAL);

        assertThat(browser.close(browser.open())).isEqualTo(new Keep());

        assertThat(row(browser).lastActivity()).isEqualTo(now);
        assertThat(row(browser).expireDate()).isEqualTo(before.expireDate().plus(INTERVAL));
        assertThat(row(browser).version()).isEqualTo(before.version());
    }

    @Test
    void a_session_of_a_short_idle_timeout_that_is_in_use_does_not_expire() {
        Sessions sessions = stage.sessions();
        Browser browser = Browser.of(sessions);
        browser.visit(visit -> visit.signIn(Stage.ADA, Lifetime.of(Duration.ofSeconds(30), Duration.ofHours(1))));

        for (int second = 0; second < 600; second += 20) {
            stage.time.advance(Duration.ofSeconds(20));
            assertThat(browser.look().user()).contains(Stage.ADA);
        }
    }

    @Test
    void a_session_that_is_in_use_still_ends_at_its_absolute_end() {
        Browser browser = Browser.of(stage.sessions());
        browser.visit(visit -> visit.signIn(Stage.ADA, Lifetime.aal3()));

        for (int minute = 0; minute < 12 * 60 - 1; minute++) {
            stage.time.advance(Duration.ofMinutes(1));
            assertThat(browser.look().user()).contains(Stage.ADA);
        }
        stage.time.advance(Duration.ofMinutes(1));

        assertThat(browser.look().user()).isEmpty();
    }

    @Test
    void another_agent_is_stored_and_announced_at_once() {
        Sessions sessions = stage.sessions();
        Browser browser = stage.signedIn(sessions);
        Client other = Client.of("curl/8.14.1", "192.0.2.1");

        visitFrom(other, browser, sessions);

        assertThat(row(browser).client()).isEqualTo(other);
        assertThat(stage.events).singleElement().isInstanceOf(SessionEvent.ClientChanged.class);
    }

    @Test
    void another_address_waits_for_the_touch() {
        Sessions sessions = stage.sessions();
        Browser browser = stage.signedIn(sessions);
        StoredSession before = row(browser);
        Client elsewhere = new Client(
                before.client().userAgent(), Client.of("", "198.51.100.7").ip());

        visitFrom(elsewhere, browser, sessions);
        StoredSession within = row(browser);
        stage.time.advance(INTERVAL);
        visitFrom(elsewhere, browser, sessions);

        assertThat(within).isEqualTo(before);
        assertThat(row(browser).client()).isEqualTo(elsewhere);
        assertThat(stage.events).singleElement().isInstanceOf(SessionEvent.ClientChanged.class);
    }

    private static void visitFrom(Client client, Browser browser, Sessions sessions) {
        Visit visit = sessions.open(browser.key().reveal(), client);
        visit.session();
        sessions.close(visit);
    }

    private StoredSession row(Browser browser) {
        return stage.store.find(browser.key().id()).orElseThrow();
    }
}
