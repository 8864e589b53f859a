package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a visit offers, and what happens if it fails. */
class VisitTest {
    private static final UserId BOB = new UserId("bob");

    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();

    @Test
    void a_closed_visit_can_be_read_and_no_longer_changed() {
        Visit visit = Browser.of(sessions).visit(open -> open.put("a", SessionValue.of(1L)));

        assertThat(visit.data().whole("a")).hasValue(1);
        assertThatThrownBy(() -> visit.put("a", SessionValue.of(2L))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(visit::signOut).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> visit.signIn(BOB)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closing_again_gives_the_same_answer_and_stores_nothing() {
        Browser browser = Browser.of(sessions);
        Visit visit = browser.open();
        visit.put("a", SessionValue.of(1L));
        KeyInstruction first = browser.close(visit);
        stage.store.end(browser.key().id());

        KeyInstruction second = browser.close(visit);

        assertThat(second).isEqualTo(first);
        assertThat(stage.store.find(browser.key().id())).isEmpty();
    }

    @Test
    void an_abandoned_visit_stores_nothing_that_it_put() {
        Browser browser = stage.signedIn(sessions);
        StoredSession before = row(browser);
        Visit visit = browser.open();
        visit.put("a", SessionValue.of(1L));
        visit.rotate();

        KeyInstruction instruction = sessions.abandon(visit);

        assertThat(instruction).isEqualTo(new KeyInstruction.Keep());
        assertThat(row(browser)).isEqualTo(before);
    }

    @Test
    void an_abandoned_sign_in_did_not_take_place() {
        Browser browser = stage.signedIn(sessions);
        Visit visit = browser.open();
        visit.signIn(BOB);

        sessions.abandon(visit);

        assertThat(browser.look().user()).contains(Stage.ADA);
        assertThat(stage.own().list(BOB)).isEmpty();
    }

    @Test
    void an_abandoned_sign_out_still_ends_the_session_whatever_came_after_it() {
        Browser browser = stage.signedIn(sessions);
        SessionId id = browser.key().id();
        Visit visit = browser.open();
        visit.signOut();
        visit.signIn(BOB);
        visit.put("a", SessionValue.of(1L));

        KeyInstruction instruction = sessions.abandon(visit);

        assertThat(instruction).isEqualTo(new KeyInstruction.Forget());
        assertThat(stage.store.find(id)).get().matches(StoredSession::isClosed, "is closed");
        assertThat(stage.own().list(BOB)).isEmpty();
    }

    @Test
    void after_a_refused_sign_in_the_visit_has_its_former_user() {
        Sessions capped = stage.sessions(settings -> settings.cap(new SessionCap(1, WhenReached.REFUSE)));
        stage.signedIn(capped);
        Visit visit = Browser.of(capped).open();
        visit.signIn(Stage.ADA);

        assertThatThrownBy(() -> capped.close(visit)).isInstanceOf(SignInRefusedException.class);

        assertThat(visit.user()).isEmpty();
        assertThat(stage.own().list(Stage.ADA)).hasSize(1);
    }

    @Test
    void a_sign_out_before_a_refused_sign_in_is_carried_out() {
        Sessions capped = stage.sessions(settings -> settings.cap(new SessionCap(1, WhenReached.REFUSE)));
        Browser browser = stage.signedIn(capped);
        Browser.of(capped).visit(other -> other.signIn(BOB));
        Browser thief = browser.twin();
        Visit visit = browser.open();
        visit.signOut();
        visit.signIn(BOB);

        assertThatThrownBy(() -> browser.close(visit)).isInstanceOf(SignInRefusedException.class);

        assertThat(browser.close(visit)).isEqualTo(new KeyInstruction.Forget());
        assertThat(thief.look().user()).isEmpty();
        assertThat(stage.own().list(Stage.ADA)).isEmpty();
        assertThat(stage.own().list(BOB)).hasSize(1);
    }

    @Test
    void a_visit_names_the_user_whom_it_signed_out() {
        Browser browser = stage.signedIn(sessions);
        Browser anonymous = Browser.of(sessions);
        anonymous.visit(visit -> visit.put("a", SessionValue.of(1L)));

        Visit unloaded = sessions.open(Client.UNKNOWN);
        Visit looked = browser.open();
        Visit ended = browser.open();
        Visit blank = anonymous.open();
        Optional<UserId> before = looked.user();
        ended.signOut();
        blank.signOut();

        assertThat(unloaded.signedOutUser()).isEmpty();
        assertThat(unloaded.isLoaded()).isFalse();
        assertThat(before).hasValue(Stage.ADA);
        assertThat(looked.signedOutUser()).isEmpty();
        assertThat(ended.signedOutUser()).hasValue(Stage.ADA);
        assertThat(blank.signedOutUser()).isEmpty();
        browser.close(ended);
        assertThat(ended.signedOutUser()).hasValue(Stage.ADA);
    }

    @Test
    void a_former_key_signs_nobody_out() {
        Browser browser = stage.signedIn(sessions);
        Browser late = browser.twin();
        browser.visit(Visit::rotate);
        Visit visit = late.open();

        visit.signOut();

        assertThat(visit.isUnderFormerKey()).isTrue();
        assertThat(visit.signedOutUser()).isEmpty();
    }

    @Test
    void authenticating_again_is_fresh_for_exactly_as_long_as_asked() {
        Browser browser = stage.signedIn(sessions);
        stage.time.advance(Duration.ofHours(1));
        SessionKey before = browser.key();
        boolean stale = browser.look().isAuthenticatedWithin(Duration.ofMinutes(5));

        browser.visit(Visit::reauthenticate);
        stage.time.advance(Duration.ofMinutes(5));
        boolean fresh = browser.look().isAuthenticatedWithin(Duration.ofMinutes(5));
        stage.time.advance(Duration.ofNanos(1_000));
        boolean late = browser.look().isAuthenticatedWithin(Duration.ofMinutes(5));

        assertThat(stale).isFalse();
        assertThat(fresh).isTrue();
        assertThat(late).isFalse();
        assertThat(browser.key()).isNotEqualTo(before);
        assertThat(browser.key().id()).isEqualTo(before.id());
    }

    @Test
    void only_a_signed_in_user_authenticates_again() {
        Visit visit = Browser.of(sessions).open();

        assertThatThrownBy(visit::reauthenticate).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_the_client_no_more_is_stored_than_the_policy_allows() {
        assertThat(storedUnder(ClientPrivacy.FULL)).isEqualTo(Client.of("Firefox", "192.0.2.77"));
        assertThat(storedUnder(ClientPrivacy.TRUNCATED)).isEqualTo(Client.of("Firefox", "192.0.2.0"));
        assertThat(storedUnder(ClientPrivacy.NONE)).isEqualTo(Client.UNKNOWN);
    }

    private Client storedUnder(ClientPrivacy policy) {
        Sessions discreet = stage.sessions(settings -> settings.clientPrivacy(policy));
        Visit visit = discreet.open(Client.of("Firefox", "192.0.2.77"));
        visit.signIn(BOB);
        KeyInstruction.Send send = (KeyInstruction.Send) discreet.close(visit);
        return stage.store.find(send.key().id()).orElseThrow().client();
    }

    /** A request that waited for one answer in vain must not wait for another. */
    @Test
    void a_sign_in_whose_store_fails_slowly_calls_it_once_and_is_undone_before_the_next() {
        SlowToStore store = new SlowToStore();
        Sessions slow = stage.builder(store).build();

        failToSignIn(slow);
        int endsAtOnce = store.ends.get();
        store.isSlow = false;
        Browser.of(slow).visit(visit -> visit.signIn(BOB));

        assertThat(endsAtOnce).isZero();
        assertThat(stage.own().list(BOB)).hasSize(1);
    }

    /** Until then a statement that was given up may still store the session. */
    @Test
    void a_slow_sign_in_is_also_undone_after_ten_seconds_when_anything_is_stored() {
        SlowToStore store = new SlowToStore();
        Sessions slow = stage.builder(store).build();

        failToSignIn(slow);
        store.isSlow = false;
        Browser.of(slow).visit(visit -> visit.signIn(Stage.ADA));
        int endsAtOnce = store.ends.get();
        stage.time.advance(Duration.ofSeconds(10));
        Browser.of(slow).visit(visit -> visit.put("color", SessionValue.of("blue")));

        assertThat(endsAtOnce).isZero();
        assertThat(stage.own().list(BOB)).isEmpty();
        assertThat(stage.own().list(Stage.ADA)).hasSize(1);
    }

    private static void failToSignIn(Sessions slow) {
        Visit lost = slow.open(Client.UNKNOWN);
        lost.signIn(BOB);
        assertThatThrownBy(() -> slow.close(lost)).isInstanceOf(SessionStoreException.class);
    }

    @Test
    void after_a_refusal_whose_end_failed_closing_again_stores_the_end_alone() {
        FailingEnd failing = new FailingEnd();
        Sessions capped = stage.builder(failing)
                .settings(SessionSettings.defaults().cap(new SessionCap(1, WhenReached.REFUSE)))
                .build();
        Browser browser = stage.signedIn(capped);
        Browser thief = browser.twin();
        Browser other = Browser.of(capped);
        other.visit(visit -> visit.signIn(BOB));
        Visit visit = browser.open();
        visit.signOut();
        visit.signIn(BOB);
        failing.isDown = true;
        assertThatThrownBy(() -> capped.close(visit)).isInstanceOf(SessionStoreException.class);
        failing.isDown = false;
        other.visit(Visit::signOut);

        assertThat(browser.close(visit)).isEqualTo(new KeyInstruction.Forget());

        assertThat(visit.user()).isEmpty();
        assertThat(thief.look().user()).isEmpty();
        assertThat(stage.own().list(BOB)).isEmpty();
    }

    /** A store that ends no session while it is down. */
    private final class FailingEnd extends ForwardingRepository {
        private boolean isDown;

        FailingEnd() {
            super(stage.store);
        }

        @Override
        public Replacement replace(StoredSession next, long expectedVersion) {
            failIfDown();
            return super.replace(next, expectedVersion);
        }

        @Override
        public Optional<StoredSession> end(SessionId id) {
            failIfDown();
            return super.end(id);
        }

        private void failIfDown() {
            if (isDown) {
                throw new SessionStoreException("down");
            }
        }
    }

    /** Stores a session, but answers so late that the caller has given up. */
    private final class SlowToStore extends ForwardingRepository {
        final AtomicInteger ends = new AtomicInteger();
        boolean isSlow = true;

        SlowToStore() {
            super(stage.store);
        }

        @Override
        public Creation create(NewSession next) {
            Creation stored = super.create(next);
            if (isSlow) {
                stage.time.advance(Duration.ofSeconds(3));
                throw new SessionStoreException("no answer");
            }
            return stored;
        }

        @Override
        public Optional<StoredSession> end(SessionId id) {
            ends.incrementAndGet();
            return super.end(id);
        }
    }

    private StoredSession row(Browser browser) {
        return stage.store.find(browser.key().id()).orElseThrow();
    }
}
