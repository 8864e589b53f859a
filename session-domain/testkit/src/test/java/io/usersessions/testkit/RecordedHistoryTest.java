package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.HistoryEntries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is added to the history, including new devices. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedHistoryTest {
    private static final Client FIREFOX =
            Client.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "192.0.2.1");
    private static final Client FIREFOX_UPDATED =
            Client.of("Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0", "198.51.100.7");
    private static final Client CURL = Client.of("curl/8.14.1", "192.0.2.1");

    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();

    @Test
    void the_first_sign_in_of_a_user_is_from_no_new_device() {
        signIn(FIREFOX);

        assertThat(newDevices()).isEmpty();
        assertThat(kinds()).containsExactly(Kind.SIGNED_IN);
    }

    @Test
    void another_agent_is_a_new_device_once() {
        signIn(FIREFOX);
        signIn(CURL);
        signIn(CURL);

        assertThat(newDevices()).singleElement().satisfies(device -> {
            assertThat(device.user()).isEqualTo(Stage.ADA);
            assertThat(device.client()).isEqualTo(CURL);
            assertThat(device.at()).isEqualTo(Stage.START.plusSeconds(1));
        });
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.SIGNED_IN, Kind.SIGNED_IN, Kind.NEW_DEVICE, Kind.SIGNED_IN);
        assertThat(stage.events)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        SessionEvent.SignedIn.class,
                        SessionEvent.SignedIn.class,
                        SessionEvent.NewDevice.class,
                        SessionEvent.SignedIn.class);
    }

    @Test
    void an_updated_browser_at_another_address_is_no_new_device() {
        signIn(FIREFOX);
        signIn(FIREFOX_UPDATED);

        assertThat(newDevices()).isEmpty();
    }

    @Test
    void a_client_without_an_agent_is_a_device_like_any_other() {
        signIn(FIREFOX);
        signIn(Client.UNKNOWN);
        signIn(Client.UNKNOWN);

        assertThat(newDevices()).hasSize(1);
    }

    @Test
    void what_others_signed_in_with_does_not_count() {
        signIn(FIREFOX, new UserId("bob"));
        signIn(CURL);

        assertThat(newDevices()).isEmpty();
    }

    @Test
    void all_that_one_act_ends_is_added_at_once() {
        RecordingHistory recording = new RecordingHistory(stage.history);
        Sessions noted = stage.builder().history(recording).build();
        for (int number = 0; number < 5; number++) {
            Browser.of(noted).visit(visit -> visit.signIn(Stage.ADA));
        }
        recording.added.clear();

        noted.own(stage.store).endAll(Stage.ADA);

        assertThat(recording.added)
                .singleElement()
                .satisfies(entries -> assertThat(entries).hasSize(5).allMatch(entry -> entry.kind() == Kind.ENDED));
    }

    @Test
    void more_of_a_kind_than_a_day_has_room_for_are_counted_in_one_entry_and_still_announced() {
        signIn(FIREFOX);
        for (int number = 0; number < 950; number++) {
            sessions.signInFailed(Stage.ADA, CURL);
        }
        stage.time.advance(Duration.ofDays(1));
        sessions.signInFailed(Stage.ADA, FIREFOX);

        List<HistoryEntry> entries = stage.historyOfAda();

        assertThat(entries).extracting(HistoryEntry::kind).containsOnlyOnce(Kind.SIGNED_IN);
        assertThat(entries).hasSize(1 + 10 + 1 + 1);
        assertThat(entries).extracting(HistoryEntry::times).containsOnlyOnce(940L);
        assertThat(entries.stream().mapToLong(HistoryEntry::times).sum()).isEqualTo(952);
        assertThat(stage.events)
                .filteredOn(SessionEvent.SignInFailed.class::isInstance)
                .hasSize(951);
    }

    @Test
    void a_failed_sign_in_that_named_nobody_is_announced_and_not_kept() {
        sessions.signInFailed(null, CURL);

        assertThat(stage.events).containsExactly(new SessionEvent.SignInFailed(Optional.empty(), CURL, Stage.START));
        assertThat(stage.historyOfAda()).isEmpty();
    }

    @Test
    void a_failed_sign_in_is_in_the_history_of_the_named_user_without_a_session() {
        sessions.signInFailed(Stage.ADA, CURL);

        assertThat(stage.historyOfAda()).containsExactly(HistoryEntries.failure(Stage.ADA, Stage.START, CURL));
    }

    @Test
    void authenticating_again_is_one_entry_and_one_event() {
        Browser browser = stage.signedIn(sessions);
        stage.time.advance(Duration.ofMinutes(1));

        browser.visit(Visit::reauthenticate);

        assertThat(stage.events).singleElement().isInstanceOfSatisfying(SessionEvent.Reauthenticated.class, event -> {
            assertThat(event.session()).isEqualTo(browser.key().id());
            assertThat(event.user()).isEqualTo(Stage.ADA);
            assertThat(event.at()).isEqualTo(stage.time.instant());
        });
        assertThat(kinds()).containsExactly(Kind.REAUTHENTICATED, Kind.SIGNED_IN);
    }

    @Test
    void authenticating_again_is_recorded_also_if_another_request_was_saved_meanwhile() {
        Browser browser = stage.signedIn(sessions);
        stage.time.advance(Duration.ofMinutes(1));
        Visit visit = browser.open();
        visit.reauthenticate();
        browser.twin().visit(other -> other.put("cart", 1));

        browser.close(visit);

        assertThat(kinds()).containsExactly(Kind.REAUTHENTICATED, Kind.SIGNED_IN);
    }

    @Test
    void a_rotation_without_authentication_is_a_rotation() {
        Browser browser = stage.signedIn(sessions);
        stage.time.advance(Duration.ofMinutes(1));

        browser.visit(Visit::rotate);
        stage.time.advance(Duration.ofMinutes(1));
        browser.visit(Visit::replaceKey);

        assertThat(kinds()).containsExactly(Kind.ROTATED, Kind.ROTATED, Kind.SIGNED_IN);
    }

    @Test
    void a_changed_password_is_announced_and_recorded_with_its_session_and_client() {
        SessionId session = stage.signedIn(sessions).key().id();

        sessions.passwordChanged(Stage.ADA, session, CURL);

        assertThat(stage.events)
                .containsExactly(new SessionEvent.PasswordChanged(Optional.of(session), Stage.ADA, CURL, Stage.START));
        assertThat(stage.historyOfAda())
                .contains(HistoryEntry.once(
                        Stage.ADA, session, Stage.START, Kind.PASSWORD_CHANGED, null, Actor.of(Stage.ADA), CURL));
    }

    @Test
    void a_password_can_be_changed_without_a_session_and_by_a_client_that_is_stored_in_part() {
        Sessions truncating = stage.sessions(settings -> settings.clientPrivacy(ClientPrivacy.TRUNCATED));

        truncating.passwordChanged(Stage.ADA, null, CURL);

        assertThat(stage.historyOfAda()).singleElement().satisfies(entry -> {
            assertThat(entry.session()).isEmpty();
            assertThat(entry.client()).isEqualTo(ClientPrivacy.TRUNCATED.kept(CURL));
        });
    }

    @Test
    void a_thousand_requests_with_alternating_agents_change_the_client_once_in_a_touch_interval() {
        Browser browser = stage.signedIn(sessions);
        for (int request = 0; request < 1_000; request++) {
            Visit visit = sessions.open(browser.key().reveal(), request % 2 == 0 ? CURL : FIREFOX);
            if (request % 3 == 0) {
                visit.put("request", SessionValue.of(request));
            } else {
                visit.user();
            }
            sessions.close(visit);
            stage.time.advance(Duration.ofMillis(119));
        }

        assertThat(stage.events)
                .filteredOn(SessionEvent.ClientChanged.class::isInstance)
                .hasSize(2);
        assertThat(stage.historyOfAda()).hasSize(1 + 2);
    }

    @Test
    void what_is_lost_is_counted() {
        for (int number = 0; number < 3; number++) {
            stage.signedIn(sessions);
        }
        RecordingHistory full = new RecordingHistory(stage.history);
        full.isFull = true;
        Sessions forgetful = stage.builder().history(full).build();

        int ended = forgetful.own(stage.store).endAll(Stage.ADA).size();

        assertThat(ended).isEqualTo(3);
        assertThat(stage.events)
                .last()
                .isInstanceOfSatisfying(
                        SessionEvent.HistoryLost.class,
                        lost -> assertThat(lost.entries()).isEqualTo(3));
    }

    @Test
    void a_sign_in_is_kept_even_if_the_look_back_fails() {
        RecordingHistory recording = new RecordingHistory(stage.history);
        recording.isUnreadable = true;

        Browser.of(stage.builder().history(recording).build()).visit(visit -> visit.signIn(Stage.ADA));

        assertThat(kinds()).containsExactly(Kind.SIGNED_IN);
        assertThat(stage.events).last().isInstanceOf(SessionEvent.HistoryLost.class);
    }

    @Test
    void whatever_a_history_throws_reaches_no_request() {
        RecordingHistory recording = new RecordingHistory(stage.history) {
            @Override
            public void add(Collection<HistoryEntry> entries) {
                throw new IllegalStateException("a defect");
            }
        };

        Browser browser = Browser.of(stage.builder().history(recording).build());
        browser.visit(visit -> visit.signIn(Stage.ADA));

        assertThat(browser.look().user()).contains(Stage.ADA);
        assertThat(stage.events).last().isInstanceOf(SessionEvent.HistoryLost.class);
    }

    private void signIn(Client client) {
        signIn(client, Stage.ADA);
    }

    private void signIn(Client client, UserId user) {
        Visit visit = sessions.open(client);
        visit.signIn(user);
        sessions.close(visit);
        stage.time.advance(Duration.ofSeconds(1));
    }

    private List<SessionEvent.NewDevice> newDevices() {
        return stage.events.stream()
                .filter(SessionEvent.NewDevice.class::isInstance)
                .map(SessionEvent.NewDevice.class::cast)
                .toList();
    }

    private List<Kind> kinds() {
        List<HistoryEntry> entries = stage.historyOfAda();
        assertThat(entries).extracting(HistoryEntry::actor).containsOnly(Actor.of(Stage.ADA));
        return entries.stream().map(HistoryEntry::kind).toList();
    }

    /** Records what is added, and fails on request. */
    private static class RecordingHistory implements SessionHistory {
        private final SessionHistory inner;
        private final List<Collection<HistoryEntry>> added = new ArrayList<>();
        private boolean isFull;
        private boolean isUnreadable;

        RecordingHistory(SessionHistory inner) {
            this.inner = inner;
        }

        @Override
        public void add(Collection<HistoryEntry> entries) {
            if (isFull) {
                throw new SessionStoreException("no space left");
            }
            added.add(entries);
            inner.add(entries);
        }

        @Override
        public void fold(Collection<HistoryEntry> entries) {
            inner.fold(entries);
        }

        @Override
        public Page<HistoryEntry> list(UserId user, PageRequest page) {
            return inner.list(user, page);
        }

        @Override
        public Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
            return inner.listOf(user, session, page);
        }

        @Override
        public List<Client> signInsOf(UserId user, int limit) {
            if (isUnreadable) {
                throw new SessionStoreException("unreadable");
            }
            return inner.signInsOf(user, limit);
        }

        @Override
        public int purge(Instant now, Duration retention, int limit) {
            return inner.purge(now, retention, limit);
        }

        @Override
        public void forget(UserId user) {
            inner.forget(user);
        }
    }
}
