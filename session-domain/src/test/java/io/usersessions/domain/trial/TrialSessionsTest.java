package io.usersessions.domain.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialSessionsTest {
    private static final UserId ADA = new UserId("ada");

    private final TrialSessions trial = new TrialSessions();

    @Test
    void a_signed_in_visit_takes_one_line() {
        Visit visit = trial.signedIn(ADA);

        assertThat(visit.user()).contains(ADA);
        assertThat(visit.isStored()).isTrue();
        assertThat(visit.isAuthenticatedWithin(Duration.ofMinutes(1))).isTrue();
        assertThat(trial.store().list(ADA, trial.clock().instant())).hasSize(1);
    }

    @Test
    void the_next_visit_sees_what_the_one_before_stored() {
        Visit visit = trial.visit();
        visit.put("theme", "dark");

        Visit second = trial.next(visit);
        Visit third = trial.next(second);

        assertThat(second.text("theme")).contains("dark");
        assertThat(third.text("theme")).contains("dark");
    }

    @Test
    void each_new_visit_is_another_browser() {
        Visit one = trial.signedIn(ADA);
        Visit other = trial.signedIn(ADA);

        assertThat(one.session().id()).isNotEqualTo(other.session().id());
        assertThat(trial.visit().user()).isEmpty();
    }

    @Test
    void closing_returns_what_the_response_must_carry_out() {
        Visit visit = trial.visit();
        visit.signIn(ADA);

        assertThat(trial.close(visit)).isInstanceOf(KeyInstruction.Send.class);
        assertThat(trial.next(visit).user()).contains(ADA);
    }

    @Test
    void a_browser_that_signed_out_presents_no_key() {
        Visit visit = trial.signedIn(ADA);
        visit.signOut();

        Visit next = trial.next(visit);
        next.signOut();

        assertThat(next.user()).isEmpty();
        assertThat(trial.close(next)).isInstanceOf(KeyInstruction.Keep.class);
    }

    @Test
    void a_session_that_was_ended_elsewhere_is_anonymous_at_the_next_visit() {
        Visit visit = trial.signedIn(ADA);

        trial.sessions().own(trial.store()).endAll(ADA);

        assertThat(trial.next(visit).user()).isEmpty();
    }

    @Test
    void the_test_moves_the_time() {
        Visit visit = trial.signedIn(ADA);

        trial.clock().advance(SessionSettings.defaults().lifetime().idle());

        assertThat(visit.user()).isEmpty();
    }

    @Test
    void settings_and_listeners_are_those_of_the_application() {
        List<SessionEvent> events = new ArrayList<>();
        Lifetime brief = Lifetime.of(Duration.ofMinutes(5), Duration.ofHours(1));
        TrialSessions strict = new TrialSessions(parts ->
                parts.settings(SessionSettings.defaults().lifetime(brief)).events(events::add));

        Visit visit = strict.signedIn(ADA);

        assertThat(visit.session().lifetime()).isEqualTo(brief);
        assertThat(events).hasAtLeastOneElementOfType(SessionEvent.SignedIn.class);
    }

    @Test
    void a_visit_that_was_opened_elsewhere_has_no_next_one() {
        Visit ofOthers = new TrialSessions().visit();

        assertThatThrownBy(() -> trial.next(ofOthers)).isInstanceOf(IllegalArgumentException.class);
    }
}
