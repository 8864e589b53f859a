package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvent.KeyRefused;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.PurgeProgress;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What listeners are notified of, and what the history keeps. */
class SessionEventsTest {
    private static final Actor ROOT = Actor.of(new UserId("root"));

    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();

    @Test
    void the_life_of_a_session_is_announced_in_order() {
        Browser browser = Browser.of(sessions);

        browser.visit(visit -> visit.put("cart", SessionValue.of(1L)));
        browser.visit(visit -> visit.signIn(Stage.ADA));
        browser.visit(Visit::rotate);
        browser.visit(Visit::signOut);

        assertThat(stage.events)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        SessionEvent.Started.class,
                        SessionEvent.Ended.class,
                        SessionEvent.SignedIn.class,
                        SessionEvent.Rotated.class,
                        SessionEvent.Ended.class);
    }

    @Test
    void each_end_is_announced_with_its_reason_and_its_actor() {
        Browser signedOut = stage.signedIn(sessions);
        signedOut.visit(Visit::signOut);
        SessionId own = stage.signedIn(sessions).key().id();
        stage.own().end(Stage.ADA, own);
        SessionId foreign = stage.signedIn(sessions).key().id();
        stage.administration().end(foreign, ROOT);

        List<HistoryEntry> ends = stage.historyOfAda().stream()
                .filter(entry -> entry.kind() == Kind.ENDED)
                .toList();

        assertThat(ends)
                .extracting(HistoryEntry::reason)
                .containsExactlyInAnyOrder(
                        Optional.of(EndReason.SIGNED_OUT),
                        Optional.of(EndReason.ENDED_BY_OWNER),
                        Optional.of(EndReason.ENDED_BY_ADMINISTRATOR));
        assertThat(ends)
                .extracting(HistoryEntry::actor)
                .containsExactlyInAnyOrder(Actor.of(Stage.ADA), Actor.of(Stage.ADA), ROOT);
    }

    @Test
    void signing_in_anew_ends_the_session_before_for_that_reason() {
        Browser browser = stage.signedIn(sessions);
        SessionId before = browser.key().id();

        browser.visit(visit -> visit.signIn(Stage.ADA));

        assertThat(stage.events)
                .filteredOn(SessionEvent.Ended.class::isInstance)
                .map(SessionEvent.Ended.class::cast)
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.session()).isEqualTo(before);
                    assertThat(ended.reason()).isEqualTo(EndReason.SIGNED_IN_ANEW);
                });
    }

    @Test
    void a_refused_key_is_announced_with_the_reason() {
        Browser browser = stage.signedIn(sessions);
        SessionKey wrong = SessionKey.of(browser.key().id(), new byte[SessionKey.SECRET_BYTES]);
        Browser.presenting(wrong.reveal(), sessions).look();
        stage.time.advance(Duration.ofDays(14));
        browser.twin().look();
        stage.store.end(browser.key().id());
        browser.twin().look();

        assertThat(stage.events)
                .map(SessionEvent.KeyRefused.class::cast)
                .extracting(SessionEvent.KeyRefused::reason)
                .containsExactly(KeyRefused.Reason.WRONG_SECRET, KeyRefused.Reason.EXPIRED, KeyRefused.Reason.UNKNOWN);
    }

    @Test
    void a_payload_that_cannot_be_read_is_announced() {
        Browser browser = stage.signedIn(sessions);
        StoredSessions.like(stage.store.end(browser.key().id()).orElseThrow())
                .payload((byte) 1)
                .storedIn(stage.store);

        browser.look();

        assertThat(stage.events).singleElement().isInstanceOf(SessionEvent.PayloadUnreadable.class);
    }

    @Test
    void sessions_that_expired_are_purged_and_announced() {
        SessionId id = stage.signedIn(sessions).key().id();
        stage.time.advance(Duration.ofDays(15));

        PurgeProgress purged = stage.purge().run(progress -> {}, () -> false);

        assertThat(purged.sessions()).isEqualTo(1);
        assertThat(stage.events).singleElement().isInstanceOfSatisfying(SessionEvent.Ended.class, ended -> {
            assertThat(ended.session()).isEqualTo(id);
            assertThat(ended.reason()).isEqualTo(EndReason.EXPIRED);
            assertThat(ended.actor()).isEqualTo(Actor.SYSTEM);
        });
    }

    @Test
    void an_administrator_ends_all_sessions_of_a_user_or_everyone() {
        stage.signedIn(sessions);
        stage.signedIn(sessions);
        Browser.of(sessions).visit(visit -> visit.signIn(new UserId("bob")));
        stage.time.advance(Duration.ofSeconds(1));

        int ofAda = stage.administration().endAllOf(Stage.ADA, ROOT).size();
        long everyone = stage.administration().endEveryone(ROOT);

        assertThat(ofAda).isEqualTo(2);
        assertThat(everyone).isEqualTo(1);
        assertThat(stage.events).last().isInstanceOf(SessionEvent.EveryoneEnded.class);
        assertThat(stage.events)
                .filteredOn(SessionEvent.Ended.class::isInstance)
                .hasSize(3);
    }

    @Test
    void the_end_of_everyone_goes_on_until_nobody_is_left_and_announces_the_live_sessions() {
        for (int number = 0; number < 2_001; number++) {
            StoredSessions.ownedBy(new UserId("user-" + number))
                    .createdAt(Stage.START)
                    .storedIn(stage.store);
        }
        StoredSessions.anonymous()
                .createdAt(Stage.START.minus(Duration.ofDays(2)))
                .storedIn(stage.store);

        long everyone = stage.administration().endEveryone(ROOT);

        assertThat(everyone).isEqualTo(2_001);
        assertThat(stage.store.count(SessionQuery.all())).isZero();
        assertThat(stage.events)
                .filteredOn(SessionEvent.Ended.class::isInstance)
                .hasSize(2_001);
        assertThat(stage.events).last().isEqualTo(new SessionEvent.EveryoneEnded(2_001, ROOT, Stage.START));
    }

    @Test
    void what_a_listener_throws_reaches_neither_the_request_nor_the_next_listener() {
        Sessions watched = stage.builder()
                .events(event -> {
                    throw new IllegalStateException("listener");
                })
                .events(stage.events::add)
                .build();
        Browser browser = Browser.of(watched);

        browser.visit(visit -> visit.signIn(Stage.ADA));

        assertThat(browser.look().user()).contains(Stage.ADA);
        assertThat(stage.events).hasSize(2);
    }

    @Test
    void a_history_that_cannot_be_written_breaks_nothing_and_is_announced() {
        Sessions forgetful = stage.builder().history(new FailingHistory()).build();
        Browser browser = Browser.of(forgetful);

        browser.visit(visit -> visit.signIn(Stage.ADA));

        assertThat(browser.look().user()).contains(Stage.ADA);
        assertThat(stage.events).last().isInstanceOf(SessionEvent.HistoryLost.class);
        assertThatThrownBy(() -> new OwnHistory(new FailingHistory()).list(Stage.ADA, PageRequest.first(1)))
                .isInstanceOf(SessionStoreException.class);
    }

    private static final class FailingHistory implements SessionHistory {
        @Override
        public void add(Collection<HistoryEntry> entries) {
            throw new SessionStoreException("away");
        }

        @Override
        public void fold(Collection<HistoryEntry> entries) {
            throw new SessionStoreException("no space left");
        }

        @Override
        public Page<HistoryEntry> list(UserId user, PageRequest page) {
            throw new SessionStoreException("away");
        }

        @Override
        public Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
            throw new SessionStoreException("away");
        }

        @Override
        public List<Client> signInsOf(UserId user, int limit) {
            throw new SessionStoreException("away");
        }

        @Override
        public int purge(Instant now, Duration retention, int limit) {
            throw new SessionStoreException("away");
        }

        @Override
        public void forget(UserId user) {
            throw new SessionStoreException("away");
        }
    }

    @Test
    void no_event_prints_a_key_or_an_attribute() {
        Browser browser = Browser.of(sessions);
        browser.visit(visit -> visit.put("otp", SessionValue.of("s3cret")));
        String first = browser.key().reveal();
        browser.visit(visit -> visit.signIn(Stage.ADA));
        String second = browser.key().reveal();
        browser.visit(Visit::signOut);

        String printed = stage.events.toString();

        assertThat(printed).doesNotContain("s3cret", secretOf(first), secretOf(second));
    }

    private static String secretOf(String key) {
        return key.substring(key.indexOf('.') + 1);
    }
}
