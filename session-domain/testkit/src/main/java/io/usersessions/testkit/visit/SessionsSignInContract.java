package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SignInRefusedException;
import io.usersessions.domain.usecase.SignInRefusedException.Reason;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.RepeatingKeys;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link Sessions} makes of new sessions: ids, caps, and "sign out everywhere". */
public abstract class SessionsSignInContract {
    private static final int RACERS = 8;

    private final SessionsUnderTest store;
    private final UserId user = UniqueUsers.next();

    protected SessionsSignInContract(SessionsUnderTest store) {
        this.store = store;
    }

    @Test
    void signing_in_takes_the_data_along_and_ends_the_session_that_was_open() {
        Browser browser = Browser.of(sessions());
        browser.visit(visit -> visit.put("color", SessionValue.of("blue")));
        Browser before = browser.twin();
        SessionId anonymous = browser.key().id();

        Visit signedIn = browser.visit(visit -> visit.signIn(user));

        assertThat(signedIn.session().id()).isNotEqualTo(anonymous);
        assertThat(browser.look().data().text("color")).contains("blue");
        assertThat(store.repository().find(anonymous)).get().matches(StoredSession::isClosed, "is closed");
        assertThat(before.look().isStored()).isFalse();
    }

    @Test
    void what_another_visit_saves_during_a_sign_in_is_taken_along() {
        Browser browser = Browser.of(sessions());
        browser.visit(visit -> visit.put("color", SessionValue.of("blue")));
        Visit signingIn = browser.open();
        browser.twin().visit(other -> {
            other.put("size", SessionValue.of(7L));
            other.put("kept", SessionValue.of(true));
        });
        signingIn.signIn(user);
        signingIn.put("color", SessionValue.of("red"));

        browser.close(signingIn);

        SessionData data = browser.look().data();
        assertThat(data)
                .isEqualTo(SessionData.of(Map.of(
                        "color", SessionValue.of("red"),
                        "size", SessionValue.of(7L),
                        "kept", SessionValue.of(true))));
    }

    @Test
    void nothing_goes_from_one_user_to_another_who_signs_in_in_the_same_browser() {
        Browser browser = signedIn(sessions());
        browser.visit(visit -> visit.put("secret", SessionValue.of("ada's")));
        Visit signingIn = browser.open();
        browser.twin().visit(other -> other.put("late", SessionValue.of("ada's, too")));

        signingIn.signIn(UniqueUsers.next());
        browser.close(signingIn);

        assertThat(browser.look().data().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void signing_in_again_in_the_same_browser_needs_no_room_under_the_cap(WhenReached whenReached) {
        Sessions sessions = capped(2, whenReached);
        Browser other = signedIn(sessions);
        Browser again = signedIn(sessions);

        again.visit(visit -> visit.signIn(user));

        assertThat(again.look().user()).contains(user);
        assertThat(other.look().user()).contains(user);
    }

    @Test
    void signing_out_ends_the_session() {
        Browser browser = signedIn(sessions());
        Browser twin = browser.twin();

        browser.visit(Visit::signOut);

        assertThat(twin.look().user()).isEmpty();
        assertThat(sessions().of(user).list()).isEmpty();
    }

    @Test
    void a_user_who_ends_another_of_their_sessions_signs_that_browser_out_and_no_other() {
        Browser kept = signedIn(sessions());
        Browser lost = signedIn(sessions());

        boolean ended = sessions().of(user).end(lost.key().id());

        assertThat(ended).isTrue();
        assertThat(lost.look().user()).isEmpty();
        assertThat(kept.look().user()).contains(user);
    }

    @Test
    void a_taken_id_is_replaced_by_another() {
        Sessions sessions =
                store.sessions().keys(new RepeatingKeys(KeySource.secure(), 3)).build();
        Browser first = Browser.of(sessions);
        Browser second = Browser.of(sessions);

        first.visit(visit -> visit.put("color", SessionValue.of("blue")));
        second.visit(visit -> visit.put("color", SessionValue.of("red")));

        assertThat(first.look().data().text("color")).contains("blue");
        assertThat(second.look().data().text("color")).contains("red");
    }

    @Test
    void a_source_that_gives_nothing_but_taken_ids_is_a_fault_and_writes_over_nothing() {
        Sessions sessions = store.sessions()
                .keys(new RepeatingKeys(KeySource.secure(), 1_000))
                .build();
        Browser first = Browser.of(sessions);
        first.visit(visit -> visit.put("color", SessionValue.of("blue")));

        assertThatThrownBy(() -> Browser.of(sessions).visit(visit -> visit.put("color", SessionValue.of("red"))))
                .isInstanceOf(SessionStoreException.class);

        assertThat(first.look().data().text("color")).contains("blue");
    }

    @Test
    void one_sign_in_too_many_ends_the_oldest_session() {
        Sessions sessions = capped(2, WhenReached.END_OLDEST);
        Browser first = signedIn(sessions);
        store.time().advance(Duration.ofSeconds(1));
        Browser second = signedIn(sessions);
        store.time().advance(Duration.ofSeconds(1));

        Browser third = signedIn(sessions);

        assertThat(first.look().user()).isEmpty();
        assertThat(second.look().user()).contains(user);
        assertThat(third.look().user()).contains(user);
    }

    @Test
    void one_sign_in_too_many_is_refused_and_leaves_the_others() {
        Sessions sessions = capped(1, WhenReached.REFUSE);
        Browser first = signedIn(sessions);
        Browser second = Browser.of(sessions);

        assertThatThrownBy(() -> second.visit(visit -> visit.signIn(user)))
                .isInstanceOfSatisfying(
                        SignInRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CAP_REACHED));

        assertThat(first.look().user()).contains(user);
        assertThat(sessions.of(user).list()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void many_that_sign_in_at_once_are_never_more_than_the_cap_allows(WhenReached whenReached) {
        Sessions sessions = capped(3, whenReached);

        List<Boolean> signedIn = Race.of(RACERS, number -> signsIn(Browser.of(sessions)));

        assertThat(signedIn).filteredOn(succeeded -> succeeded).hasSize(whenReached == WhenReached.REFUSE ? 3 : RACERS);
        assertThat(sessions.of(user).list()).hasSize(3);
    }

    @RepeatedTest(60)
    void no_sign_in_that_was_under_way_survives_the_end_of_all_sessions() {
        Sessions sessions = sessions();
        List<Browser> browsers = IntStream.range(0, RACERS)
                .mapToObj(number -> Browser.of(sessions))
                .toList();
        List<Visit> underWay = browsers.stream().map(Browser::open).toList();
        underWay.forEach(visit -> visit.signIn(user));
        store.time().advance(Duration.ofMillis(1));

        List<Optional<List<SessionSummary>>> outcomes = Race.of(RACERS + 1, number -> {
            if (number == RACERS / 2) {
                return Optional.of(sessions.of(user).endAll());
            }
            int browser = number < RACERS / 2 ? number : number - 1;
            closes(browsers.get(browser), underWay.get(browser));
            return Optional.empty();
        });

        assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(sessions.of(user).list()).isEmpty();
        assertThat(browsers)
                .allSatisfy(browser -> assertThat(browser.look().user()).isEmpty());
    }

    @Test
    void a_sign_in_after_the_end_of_all_sessions_is_welcome() {
        Sessions sessions = sessions();
        signedIn(sessions);
        store.time().advance(Duration.ofMillis(1));
        sessions.of(user).endAll();

        Browser later = signedIn(sessions);

        assertThat(later.look().user()).contains(user);
    }

    private Sessions sessions() {
        return store.sessions().build();
    }

    private Sessions capped(int most, WhenReached whenReached) {
        return store.sessions()
                .settings(SessionSettings.defaults().cap(new SessionCap(most, whenReached)))
                .build();
    }

    private Browser signedIn(Sessions sessions) {
        Browser browser = Browser.of(sessions);
        browser.visit(visit -> visit.signIn(user));
        return browser;
    }

    private boolean signsIn(Browser browser) {
        Visit visit = browser.open();
        visit.signIn(user);
        return closes(browser, visit);
    }

    /** Whether a sign-in was stored; that it is refused is expected. */
    private static boolean closes(Browser browser, Visit visit) {
        try {
            browser.close(visit);
            return true;
        } catch (SignInRefusedException refused) {
            return false;
        }
    }
}
