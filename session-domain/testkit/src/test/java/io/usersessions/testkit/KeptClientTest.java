package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How much of its client a session keeps, chosen for this session. */
class KeptClientTest {
    private static final Client CURL = Client.of("curl/8.14.1", "198.51.100.7");
    private static final UserId BOB = new UserId("bob");
    private static final Duration INTERVAL = Duration.ofMinutes(2);

    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();
    private final Browser browser = stage.signedIn(sessions);

    @ParameterizedTest
    @EnumSource
    void from_the_same_visit_on_only_the_chosen_part_is_stored(ClientPrivacy chosen) {
        browser.visit(visit -> visit.keepingClient(chosen));

        assertThat(stored().client()).isEqualTo(chosen.kept(Browser.CLIENT));
        assertThat(browser.look().session().client()).isEqualTo(chosen.kept(Browser.CLIENT));
        assertThat(browser.look().session().clientPrivacy()).isEqualTo(chosen);
        assertThat(stage.own().list(Stage.ADA))
                .extracting(SessionSummary::client)
                .containsExactly(chosen.kept(Browser.CLIENT));
    }

    @ParameterizedTest
    @EnumSource
    void later_activity_edits_and_other_agents_bring_no_more(ClientPrivacy chosen) {
        browser.visit(visit -> visit.keepingClient(chosen));

        stage.time.advance(INTERVAL);
        visitFrom(CURL, visit -> {});
        assertThat(stored().client()).isEqualTo(chosen.kept(CURL));
        stage.time.advance(INTERVAL);
        visitFrom(Browser.CLIENT, visit -> visit.put("n", 1));
        assertThat(stored().client()).isEqualTo(chosen.kept(Browser.CLIENT));
        visitFrom(CURL, Visit::reauthenticate);
        assertThat(stored().client()).isIn(chosen.kept(CURL), chosen.kept(Browser.CLIENT));
    }

    @ParameterizedTest
    @CsvSource({"NONE, TRUNCATED", "NONE, FULL", "TRUNCATED, FULL", "TRUNCATED, NONE"})
    void no_choice_keeps_more_than_the_settings(ClientPrivacy settings, ClientPrivacy chosen) {
        Browser other = Browser.of(stage.sessions(defaults -> defaults.clientPrivacy(settings)));

        other.visit(visit -> visit.keepingClient(chosen));
        other.visit(visit -> visit.signIn(Stage.ADA));

        assertThat(stage.store.find(other.key().id()).orElseThrow().client())
                .isEqualTo(chosen.kept(settings.kept(Browser.CLIENT)));
    }

    @Test
    void a_choice_can_be_taken_back() {
        browser.visit(visit -> visit.keepingClient(ClientPrivacy.NONE));
        browser.visit(visit -> visit.keepingClient(ClientPrivacy.TRUNCATED));
        assertThat(stored().client()).isEqualTo(ClientPrivacy.TRUNCATED.kept(Browser.CLIENT));

        browser.visit(visit -> visit.keepingClient(ClientPrivacy.FULL));

        assertThat(stored().client()).isEqualTo(Browser.CLIENT);
        assertThat(browser.look().names()).isEmpty();
        assertThat(stage.events).isEmpty();
    }

    @Test
    void a_choice_is_no_change_of_the_client_and_costs_no_later_visit_a_write() {
        browser.visit(visit -> visit.keepingClient(ClientPrivacy.NONE));
        StoredSession chosen = stored();

        visitFrom(CURL, visit -> {});

        assertThat(stored()).isEqualTo(chosen);
        assertThat(stage.events).isEmpty();
    }

    @Test
    void clearing_keeps_the_choice() {
        browser.visit(visit -> visit.keepingClient(ClientPrivacy.NONE));

        browser.visit(visit -> {
            visit.put("n", 1);
            visit.clear();
        });

        assertThat(stored().client()).isEqualTo(Client.UNKNOWN);
        stage.time.advance(INTERVAL);
        browser.look();
        assertThat(stored().client()).isEqualTo(Client.UNKNOWN);
    }

    @Test
    void a_choice_that_is_not_known_keeps_nothing() {
        browser.visit(visit -> visit.put("_client", "HALF"));
        assertThat(stored().client()).isEqualTo(Client.UNKNOWN);

        browser.visit(visit -> visit.put("_client", 7));

        assertThat(stored().client()).isEqualTo(Client.UNKNOWN);
    }

    @Test
    void the_choice_goes_along_with_the_same_user_only() {
        browser.visit(visit -> visit.keepingClient(ClientPrivacy.NONE));

        browser.visit(visit -> visit.signIn(Stage.ADA));
        assertThat(stored().client()).isEqualTo(Client.UNKNOWN);
        browser.visit(visit -> visit.signIn(BOB));

        assertThat(stored().client()).isEqualTo(Browser.CLIENT);
    }

    @Test
    void after_a_sign_out_the_settings_decide_again() {
        browser.visit(visit -> visit.keepingClient(ClientPrivacy.NONE));

        browser.visit(visit -> {
            visit.signOut();
            visit.put("n", 1);
        });

        assertThat(stored().client()).isEqualTo(Browser.CLIENT);
    }

    @Test
    void a_touch_that_waits_on_another_node_does_not_bring_the_client_back() {
        try (TouchBuffer here = buffer();
                TouchBuffer there = buffer()) {
            Sessions node = stage.builder(here).build();
            Sessions other = stage.builder(there).build();
            stage.time.advance(INTERVAL);
            Visit underWay = other.open(browser.key().reveal(), CURL);
            underWay.session();
            browser.twin().at(node).visit(visit -> visit.keepingClient(ClientPrivacy.TRUNCATED));
            stage.time.advance(Duration.ofSeconds(1));

            other.close(underWay);
            there.flush();
            here.flush();

            assertThat(stored().client()).isEqualTo(ClientPrivacy.TRUNCATED.kept(Browser.CLIENT));
            assertThat(stored().lastActivity()).isEqualTo(stage.time.instant());
        }
    }

    @Test
    void a_touch_that_waited_on_the_same_node_does_not_bring_the_client_back() {
        try (TouchBuffer buffer = buffer()) {
            Browser here = browser.twin().at(stage.builder(buffer).build());
            stage.time.advance(INTERVAL);
            here.look();

            here.visit(visit -> visit.keepingClient(ClientPrivacy.NONE));
            buffer.flush();

            assertThat(stored().client()).isEqualTo(Client.UNKNOWN);
        }
    }

    @Test
    void what_a_visit_reports_about_itself_is_kept_in_part_too() {
        browser.visit(visit -> {
            visit.keepingClient(ClientPrivacy.TRUNCATED);

            assertThat(visit.client()).isEqualTo(Browser.CLIENT);
            assertThat(visit.keptClient()).isEqualTo(ClientPrivacy.TRUNCATED.kept(Browser.CLIENT));
        });
    }

    /** Whatever happens to the session afterwards. */
    @RepeatedTest(100)
    void no_event_no_row_and_no_entry_has_more_than_was_chosen(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ClientPrivacy chosen = random.nextBoolean() ? ClientPrivacy.NONE : ClientPrivacy.TRUNCATED;
        int entriesBefore = stage.historyOfAda().size();
        browser.visit(visit -> visit.keepingClient(chosen));

        List<Consumer<Visit>> acts = List.of(
                visit -> {},
                visit -> visit.put("n", random.nextInt()),
                Visit::clear,
                Visit::rotate,
                Visit::reauthenticate,
                Visit::takeFlash,
                visit -> visit.flash("hello"),
                visit -> visit.signIn(Stage.ADA));
        for (int number = 0; number < 20; number++) {
            stage.time.advance(Duration.ofSeconds(random.nextInt(90)));
            visitFrom(random.nextBoolean() ? CURL : Browser.CLIENT, acts.get(random.nextInt(acts.size())));
            assertThat(stored().client()).satisfies(client -> assertKept(client, chosen));
        }
        stage.own().endAll(Stage.ADA);

        List<HistoryEntry> entries = stage.historyOfAda();
        assertThat(entries.subList(0, entries.size() - entriesBefore))
                .isNotEmpty()
                .allSatisfy(entry -> assertKept(entry.client(), chosen));
        assertThat(stage.events)
                .isNotEmpty()
                .extracting(SessionEvent::toString)
                .noneMatch(event -> event.contains("198.51.100.7") || event.contains("192.0.2.1]"));
    }

    private static void assertKept(Client client, ClientPrivacy chosen) {
        assertThat(client).isEqualTo(chosen.kept(client));
    }

    private TouchBuffer buffer() {
        return TouchBuffer.over(stage.store, TouchBufferSettings.defaults(), fault -> {});
    }

    private void visitFrom(Client client, Consumer<Visit> act) {
        Visit visit = sessions.open(browser.key().reveal(), client);
        visit.session();
        act.accept(visit);
        browser.close(visit);
    }

    private StoredSession stored() {
        return stage.store.find(browser.key().id()).orElseThrow();
    }
}
