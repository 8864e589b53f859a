package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.EditRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} makes of several visits to one session at the same time. */
public abstract class SessionsConcurrencyContract {
    private static final int ROUNDS = 1_000;
    private static final int RACERS = 8;

    private final SessionsUnderTest store;
    private final UserId user = UniqueUsers.next();

    protected SessionsConcurrencyContract(SessionsUnderTest store) {
        this.store = store;
    }

    @Test
    void two_visits_that_set_different_attributes_both_survive_every_time() {
        Browser browser = signedIn();

        long survived = IntStream.range(0, ROUNDS)
                .filter(round -> bothSurvive(browser, SessionValue.of(round)))
                .count();

        assertThat(survived).isEqualTo(ROUNDS);
    }

    private boolean bothSurvive(Browser browser, SessionValue value) {
        Visit left = browser.open();
        Visit right = browser.open();
        left.put("left", value);
        right.put("right", value);

        Race.of(List.of(() -> browser.twin().close(left), () -> browser.twin().close(right)));

        SessionData data = browser.open().data();
        return data.value("left").filter(value::equals).isPresent()
                && data.value("right").filter(value::equals).isPresent();
    }

    @RepeatedTest(20)
    void of_many_visits_that_set_an_attribute_each_all_survive() {
        Browser browser = signedIn();

        Race.of(RACERS, number -> browser.twin().visit(visit -> visit.put("n" + number, SessionValue.of(number))));

        SessionData data = browser.open().data();
        assertThat(data.attributes()).hasSize(RACERS);
    }

    @Test
    void an_attribute_that_one_removes_and_one_that_another_sets_do_not_disturb_each_other() {
        Browser browser = signedIn();
        browser.visit(visit -> visit.put("old", SessionValue.of(true)));
        Visit removing = browser.open();
        Visit setting = browser.open();
        removing.remove("old");
        setting.put("new", SessionValue.of(true));

        browser.close(setting);
        browser.close(removing);

        assertThat(browser.open().data()).isEqualTo(SessionData.empty().with("new", SessionValue.of(true)));
    }

    @Test
    void an_edit_of_a_session_that_was_ended_meanwhile_is_refused_and_the_key_stays() {
        Browser browser = signedIn();
        SessionId id = browser.key().id();
        Visit late = browser.open();
        late.put("color", SessionValue.of("blue"));
        sessions().of(user).end(id);

        assertThatThrownBy(() -> browser.close(late))
                .isInstanceOfSatisfying(
                        EditRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(EditRefusedException.Reason.SESSION_CHANGED));

        assertThat(browser.close(late)).isEqualTo(new Keep());
        assertThat(store.repository().find(id)).isEmpty();
    }

    @Test
    void an_idle_visit_to_a_session_that_was_ended_meanwhile_does_not_revive_it() {
        Browser browser = signedIn();
        SessionId id = browser.key().id();
        store.time().advance(Duration.ofMinutes(10));
        Visit late = browser.open();
        sessions().of(user).endAll();

        browser.close(late);

        assertThat(store.repository().find(id)).isEmpty();
        assertThat(browser.look().user()).isEmpty();
    }

    @RepeatedTest(100)
    void a_session_that_is_ended_in_the_middle_of_a_write_never_comes_back() {
        Browser browser = signedIn();
        SessionId id = browser.key().id();
        Visit writing = browser.open();
        writing.put("color", SessionValue.of("blue"));

        Race.of(List.of(
                () -> browser.twin().isClosed(writing),
                () -> sessions().of(user).end(id)));

        assertThat(store.repository().find(id)).isEmpty();
        assertThat(sessions().of(user).list()).isEmpty();
        assertThat(browser.look().user()).isEmpty();
    }

    @RepeatedTest(20)
    void of_many_that_rotate_the_key_at_once_one_has_the_key_that_opens_the_session() {
        Browser browser = signedIn();
        List<Browser> twins =
                IntStream.range(0, RACERS).mapToObj(number -> browser.twin()).toList();
        List<Visit> visits = twins.stream().map(Browser::open).toList();
        visits.forEach(Visit::rotate);

        List<KeyInstruction> instructions =
                Race.of(RACERS, number -> twins.get(number).close(visits.get(number)));

        assertThat(instructions).filteredOn(Send.class::isInstance).hasSize(1);
        store.time().advance(SessionSettings.defaults().formerKeyGrace());
        assertThat(twins).filteredOn(twin -> twin.look().user().isPresent()).hasSize(1);
        assertThat(browser.look().user()).isEmpty();
    }

    @Test
    void who_authenticates_again_has_the_key_also_if_another_rotated_it_meanwhile() {
        Browser victim = signedIn();
        Browser thief = victim.twin();
        store.time().advance(Duration.ofHours(1));
        Visit reauthenticating = victim.open();
        thief.visit(Visit::rotate);

        reauthenticating.reauthenticate();
        victim.close(reauthenticating);

        assertThat(victim.look().user()).contains(user);
        assertThat(thief.look().user()).isEmpty();
    }

    @Test
    void two_edits_that_fit_one_after_the_other_are_merged_whatever_is_too_large_in_between() {
        Browser browser = signedIn();
        browser.visit(visit -> visit.put("a", SessionValue.of("x".repeat(40_000))));
        Visit moving = browser.open();
        browser.twin().visit(other -> other.put("other", SessionValue.of(true)));
        moving.put("a", SessionValue.of(""));
        moving.put("b", SessionValue.of("x".repeat(40_000)));

        browser.close(moving);

        assertThat(browser.look().data().attributes()).containsOnlyKeys("a", "b", "other");
    }

    @Test
    void two_edits_that_do_not_fit_together_refuse_the_later_and_lose_nothing_of_the_earlier() {
        Browser browser = signedIn();
        Visit late = browser.open();
        browser.twin().visit(other -> other.put("first", SessionValue.of("x".repeat(40_000))));
        late.put("second", SessionValue.of("x".repeat(40_000)));

        assertThatThrownBy(() -> browser.close(late)).isInstanceOf(EditRefusedException.class);

        assertThat(browser.look().data().attributes()).containsOnlyKeys("first");
    }

    private Sessions sessions() {
        return store.sessions().build();
    }

    private Browser signedIn() {
        Browser browser = Browser.of(sessions());
        browser.visit(visit -> visit.signIn(user));
        return browser;
    }
}
