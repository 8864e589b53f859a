package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.refusal.SignInRefusedException.Reason;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A user has as many sessions as the cap allows. */
abstract class SignInCapContract extends VisitGroup {
    private static final int RACERS = 8;

    SignInCapContract(SessionsUnderTest store) {
        super(store);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void signing_in_again_in_the_same_browser_needs_no_room_under_the_cap(WhenReached whenReached) {
        Sessions sessions = capped(2, whenReached);
        Browser other = signedIn(sessions);
        Browser again = signedIn(sessions);

        again.visit(visit -> visit.signIn(user));

        assertThat(again.look().user()).as("signed-in user").contains(user);
        assertThat(other.look().user()).as("signed-in user").contains(user);
    }

    @Test
    void one_sign_in_too_many_ends_the_oldest_session() {
        Sessions sessions = capped(2, WhenReached.END_OLDEST);
        Browser first = signedIn(sessions);
        store.time().advance(Duration.ofSeconds(1));
        Browser second = signedIn(sessions);
        store.time().advance(Duration.ofSeconds(1));

        Browser third = signedIn(sessions);

        assertThat(first.look().user()).as("signed-in user").isEmpty();
        assertThat(second.look().user()).as("signed-in user").contains(user);
        assertThat(third.look().user()).as("signed-in user").contains(user);
    }

    @Test
    void one_sign_in_too_many_is_refused_and_leaves_the_others() {
        Sessions sessions = capped(1, WhenReached.REFUSE);
        Browser first = signedIn(sessions);
        Browser second = Browser.of(sessions);

        assertThatThrownBy(() -> second.visit(visit -> visit.signIn(user)), "sign-in beyond the cap")
                .isInstanceOfSatisfying(
                        SignInRefusedException.class,
                        refused -> assertThat(refused.reason())
                                .as("reason of the refusal")
                                .isEqualTo(Reason.CAP_REACHED));

        assertThat(first.look().user()).as("signed-in user").contains(user);
        assertThat(store.own().list(user).size()).as("sessions of the user").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void many_that_sign_in_at_once_are_never_more_than_the_cap_allows(WhenReached whenReached) {
        Sessions sessions = capped(3, whenReached);

        List<Boolean> signedIn = Race.of(RACERS, number -> signsIn(Browser.of(sessions)));

        assertThat(signedIn.stream().filter(succeeded -> succeeded).count())
                .as("sign-ins that succeeded")
                .isEqualTo(whenReached == WhenReached.REFUSE ? 3 : RACERS);
        assertThat(store.own().list(user).size()).as("sessions of the user").isEqualTo(3);
    }

    @Test
    void a_sign_in_may_name_a_lower_limit_than_that_of_all_users() {
        Sessions sessions = capped(3, WhenReached.END_OLDEST);
        Browser first = signedIn(sessions);
        store.time().advance(Duration.ofSeconds(1));
        Browser second = Browser.of(sessions);

        second.visit(visit -> visit.signIn(user, new SessionCap(1, WhenReached.END_OLDEST)));

        assertThat(first.look().user()).as("signed-in user").isEmpty();
        assertThat(second.look().user()).as("signed-in user").contains(user);
    }

    @Test
    void a_sign_in_may_name_a_higher_limit_and_a_lifetime() {
        Sessions sessions = capped(1, WhenReached.REFUSE);
        signedIn(sessions);
        Browser second = Browser.of(sessions);

        second.visit(visit -> visit.signIn(user, Lifetime.rememberMe(), new SessionCap(2, WhenReached.REFUSE)));

        assertThat(store.own().list(user).size()).as("sessions of the user").isEqualTo(2);
        assertThat(second.look().session().lifetime()).as("lifetime").isEqualTo(Lifetime.rememberMe());
    }

    @Test
    void a_later_sign_in_of_the_same_visit_is_under_the_limit_of_all_users_again() {
        Sessions sessions = capped(2, WhenReached.END_OLDEST);
        Browser first = signedIn(sessions);

        Browser.of(sessions).visit(visit -> {
            visit.signIn(user, new SessionCap(1, WhenReached.END_OLDEST));
            visit.signIn(user);
        });

        assertThat(first.look().user()).as("signed-in user").contains(user);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void many_that_sign_in_at_once_under_a_limit_of_their_own_are_never_more(WhenReached whenReached) {
        Sessions sessions = capped(100, WhenReached.END_OLDEST);
        SessionCap one = new SessionCap(1, whenReached);

        List<Boolean> signedIn = Race.of(RACERS, number -> {
            Browser browser = Browser.of(sessions);
            Visit visit = browser.open();
            visit.signIn(user, one);
            return isSignedIn(browser, visit);
        });

        assertThat(signedIn.stream().filter(succeeded -> succeeded).count())
                .as("sign-ins that succeeded")
                .isEqualTo(whenReached == WhenReached.REFUSE ? 1 : RACERS);
        assertThat(store.own().list(user).size()).as("sessions of the user").isEqualTo(1);
    }

    private Sessions capped(int maxSessions, WhenReached whenReached) {
        return store.sessions()
                .settings(SessionSettings.defaults().cap(new SessionCap(maxSessions, whenReached)))
                .build();
    }

    private boolean signsIn(Browser browser) {
        Visit visit = browser.open();
        visit.signIn(user);
        return isSignedIn(browser, visit);
    }
}
