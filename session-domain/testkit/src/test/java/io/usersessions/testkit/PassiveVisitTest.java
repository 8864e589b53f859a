package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Visits that are no activity of their user. */
class PassiveVisitTest {
    private static final Duration TOUCH_DUE = Duration.ofMinutes(2);
    private static final Client ANOTHER = Client.of("curl/8.0", "203.0.113.9");

    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();

    private StoredSession row(Browser browser) {
        return stage.store.find(browser.key().id()).orElseThrow();
    }

    @Test
    void such_a_visit_stores_no_activity() {
        Browser browser = stage.signedIn(sessions);
        StoredSession before = row(browser);
        stage.time.advance(TOUCH_DUE);

        Visit visit = browser.visit(Visit::withoutActivity);

        assertThat(visit.user()).contains(Stage.ADA);
        assertThat(row(browser)).isEqualTo(before);
    }

    @Test
    void a_session_with_no_other_visits_expires() {
        Browser browser = stage.signedIn(sessions);
        Duration idle = row(browser).idleTimeout();
        for (int part = 0; part < 4; part++) {
            stage.time.advance(idle.dividedBy(4));
            browser.visit(Visit::withoutActivity);
        }

        assertThat(browser.look().user()).isEmpty();
    }

    @Test
    void its_client_is_neither_stored_nor_announced() {
        Browser browser = stage.signedIn(sessions);
        StoredSession before = row(browser);
        stage.time.advance(TOUCH_DUE);

        Visit visit = sessions.open(browser.key().reveal(), ANOTHER);
        visit.withoutActivity();
        visit.session();
        KeyInstruction instruction = sessions.close(visit);

        assertThat(instruction).isEqualTo(new KeyInstruction.Keep());
        assertThat(row(browser)).isEqualTo(before);
        assertThat(stage.events).isEmpty();
    }

    @Test
    void no_touch_of_it_waits_in_a_buffer() {
        try (TouchBuffer buffer = TouchBuffer.over(stage.store, TouchBufferSettings.defaults(), fault -> {})) {
            Sessions buffered = stage.builder(buffer).build();
            Browser browser = stage.signedIn(buffered);
            StoredSession before = row(browser);
            stage.time.advance(TOUCH_DUE);

            browser.visit(Visit::withoutActivity);

            assertThat(buffer.find(before.id())).contains(before);
            buffer.flush();
            assertThat(row(browser)).isEqualTo(before);
        }
    }

    @Test
    void a_visit_that_changes_something_is_activity_all_the_same() {
        Browser browser = stage.signedIn(sessions);
        stage.time.advance(TOUCH_DUE);

        browser.visit(visit -> {
            visit.withoutActivity();
            visit.put("a", 1);
        });

        assertThat(row(browser).lastActivity()).isEqualTo(stage.time.instant());
        assertThat(browser.look().data().whole("a")).hasValue(1);
    }

    @Test
    void a_sign_out_takes_place() {
        Browser browser = stage.signedIn(sessions);
        Browser twin = browser.twin();

        browser.visit(visit -> {
            visit.withoutActivity();
            visit.signOut();
        });

        assertThat(twin.look().user()).isEmpty();
        assertThat(stage.events).hasAtLeastOneElementOfType(SessionEvent.Ended.class);
    }

    @Test
    void what_such_a_visit_put_and_a_failure_dropped_is_no_activity() {
        Browser browser = stage.signedIn(sessions);
        StoredSession before = row(browser);
        stage.time.advance(TOUCH_DUE);
        Visit visit = browser.open();
        visit.withoutActivity();
        visit.put("a", 1);

        KeyInstruction unused = sessions.abandon(visit);

        assertThat(row(browser)).isEqualTo(before);
    }

    @Test
    void work_after_its_response_is_no_activity_either() {
        Browser browser = stage.signedIn(sessions);
        StoredSession before = row(browser);
        stage.time.advance(TOUCH_DUE);
        Visit closed = browser.visit(Visit::withoutActivity);

        Visit again = sessions.reopen(closed);
        assertThat(again.user()).contains(Stage.ADA);
        sessions.close(again);

        assertThat(row(browser)).isEqualTo(before);
    }

    @Test
    void declaring_it_asks_no_store_and_is_too_late_after_the_end() {
        Visit visit = sessions.open("no key", ANOTHER);
        visit.withoutActivity();
        assertThat(visit.isLoaded()).isFalse();
        sessions.close(visit);

        assertThatThrownBy(visit::withoutActivity)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
