package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.domain.quota.AnonymousQuota;
import io.usersessions.domain.refusal.AnonymousDataTooLargeException;
import io.usersessions.domain.refusal.TooManyAnonymousSessionsException;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much visitors who did not sign in may store. */
class AnonymousQuotaTest {
    private static final int BYTES = 1_000;
    private static final int NEW = 2;
    private static final SessionValue SMALL = SessionValue.of("x".repeat(400));
    private static final SessionValue LARGE = SessionValue.of("x".repeat(BYTES));

    private final Stage stage = new Stage();
    private final Sessions limited = stage.builder()
            .anonymousQuota(AnonymousQuota.onThisNode(new AnonymousLimits(BYTES, NEW, NEW)))
            .build();

    @Test
    void a_session_that_is_too_large_is_not_stored() {
        Browser browser = Browser.of(limited);

        assertThatThrownBy(() -> browser.visit(visit -> visit.put("a", LARGE)))
                .isInstanceOf(AnonymousDataTooLargeException.class);

        assertThat(stored()).isZero();
    }

    @Test
    void a_session_does_not_grow_too_large_and_keeps_what_it_had() {
        Browser browser = Browser.of(limited);
        browser.visit(visit -> visit.put("a", SMALL));
        browser.visit(visit -> visit.put("b", SMALL));

        assertThatThrownBy(() -> browser.visit(visit -> visit.put("c", SMALL)))
                .isInstanceOf(AnonymousDataTooLargeException.class);

        assertThat(browser.look().data().attributes()).containsOnlyKeys("a", "b");
    }

    @Test
    void two_at_once_do_not_make_a_session_too_large() {
        Browser browser = Browser.of(limited);
        browser.visit(visit -> visit.put("a", SMALL));
        Visit late = browser.open();
        late.put("c", SMALL);
        browser.visit(visit -> visit.put("b", SMALL));

        assertThatThrownBy(() -> browser.close(late)).isInstanceOf(AnonymousDataTooLargeException.class);

        assertThat(browser.look().data().attributes()).containsOnlyKeys("a", "b");
    }

    @Test
    void a_session_that_was_too_large_before_can_be_made_smaller_and_get_another_key() {
        Browser before = Browser.of(stage.sessions());
        before.visit(visit -> {
            visit.put("a", LARGE);
            visit.put("b", LARGE);
        });
        Browser browser = Browser.presenting(before.key().reveal(), limited);

        browser.visit(visit -> visit.remove("a"));
        browser.visit(Visit::rotate);

        assertThat(browser.look().data().attributes()).containsOnlyKeys("b");
    }

    @Test
    void new_sessions_are_limited_per_minute_and_existing_ones_go_on() {
        Browser first = Browser.of(limited);
        first.visit(visit -> visit.put("a", SMALL));
        Browser.of(limited).visit(visit -> visit.put("a", SMALL));

        assertThatThrownBy(() -> Browser.of(limited).visit(visit -> visit.put("a", SMALL)))
                .isInstanceOf(TooManyAnonymousSessionsException.class);
        first.visit(visit -> visit.put("b", SMALL));

        assertThat(stored()).isEqualTo(NEW);
        assertThat(first.look().data().attributes()).containsOnlyKeys("a", "b");
        stage.time.advance(Duration.ofMinutes(1));
        Browser.of(limited).visit(visit -> visit.put("a", SMALL));
        assertThat(stored()).isEqualTo(NEW + 1);
    }

    @Test
    void a_signed_in_user_has_no_quota() {
        for (int browsers = 0; browsers < 2 * NEW; browsers++) {
            Browser browser = stage.signedIn(limited);
            browser.visit(visit -> visit.put("a", LARGE));
        }

        assertThat(stage.own().list(Stage.ADA)).hasSize(2 * NEW);
    }

    @Test
    void a_sign_out_takes_place_even_if_what_was_put_after_it_is_refused() {
        Browser browser = stage.signedIn(limited);
        Visit visit = browser.open();
        visit.signOut();
        visit.put("a", LARGE);

        assertThatThrownBy(() -> browser.close(visit)).isInstanceOf(AnonymousDataTooLargeException.class);

        assertThat(stored()).isZero();
    }

    @Test
    void without_a_quota_nothing_is_limited() {
        Sessions unlimited = stage.sessions();
        for (int browsers = 0; browsers < 1_000; browsers++) {
            Browser.of(unlimited).visit(visit -> visit.put("a", LARGE));
        }

        assertThat(stored()).isEqualTo(1_000);
    }

    private long stored() {
        return stage.store.count(SessionQuery.live(stage.time.instant()));
    }
}
