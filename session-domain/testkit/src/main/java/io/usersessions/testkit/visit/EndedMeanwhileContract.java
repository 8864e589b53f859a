package io.usersessions.testkit.visit;

import static io.usersessions.testkit.difference.SessionAssert.assertAbsent;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A session that ends during a visit never comes back. */
abstract class EndedMeanwhileContract extends VisitGroup {
    EndedMeanwhileContract(SessionsUnderTest store) {
        super(store);
    }

    @Test
    void an_edit_of_a_session_that_was_ended_meanwhile_is_refused_and_the_key_stays() {
        Browser browser = signedIn();
        SessionId id = browser.key().id();
        Visit late = browser.open();
        late.put("color", SessionValue.of("blue"));
        store.own().end(user, id);

        assertThatThrownBy(() -> browser.close(late), "late edit")
                .isInstanceOfSatisfying(
                        EditRefusedException.class,
                        refused -> assertThat(refused.reason())
                                .as("reason of the refusal")
                                .isEqualTo(EditRefusedException.Reason.SESSION_CHANGED));

        assertThat(browser.close(late)).as("instruction").isEqualTo(new Keep());
        assertAbsent(store.repository().find(id));
    }

    @Test
    void an_idle_visit_to_a_session_that_was_ended_meanwhile_does_not_revive_it() {
        Browser browser = signedIn();
        SessionId id = browser.key().id();
        store.time().advance(Duration.ofMinutes(10));
        Visit late = browser.open();
        store.own().endAll(user);

        browser.close(late);

        assertAbsent(store.repository().find(id));
        assertThat(browser.look().user()).as("signed-in user").isEmpty();
    }

    @RepeatedTest(value = 100, failureThreshold = 1)
    void a_session_that_is_ended_in_the_middle_of_a_write_never_comes_back() {
        Browser browser = signedIn();
        SessionId id = browser.key().id();
        Visit writing = browser.open();
        writing.put("color", SessionValue.of("blue"));

        Race.of(List.of(
                () -> browser.twin().isClosed(writing), () -> store.own().end(user, id)));

        assertAbsent(store.repository().find(id));
        assertNone(store.own().list(user));
        assertThat(browser.look().user()).as("signed-in user").isEmpty();
    }
}
