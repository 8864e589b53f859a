package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which sign-ins are from a new place. */
class NewPlaceTest {
    private static final String AGENT = "Mozilla/5.0 Firefox/140.0";
    private static final Client UTRECHT = Client.of(AGENT, "192.0.2.1");
    private static final Client UTRECHT_TOO = Client.of(AGENT, "192.0.2.2");
    private static final Client OSLO = Client.of(AGENT, "198.51.100.7");
    private static final Client ANYWHERE = Client.of(AGENT, "203.0.113.9");
    private static final Map<String, String> PLACES = Map.of(
            "192.0.2.1", "Utrecht", "192.0.2.2", "Utrecht", "198.51.100.7", "Oslo", "198.51.100.0", "Oslo and around");

    private final Stage stage = new Stage();
    private Sessions sessions = stage.builder().places(NewPlaceTest::place).build();

    private static Optional<String> place(Client client) {
        return client.ip().map(IpAddress::toString).map(PLACES::get);
    }

    @Test
    void the_first_sign_in_of_a_user_is_from_no_new_place() {
        signIn(UTRECHT);

        assertThat(newPlaces()).isEmpty();
    }

    @Test
    void another_place_is_new_once_and_is_announced_and_recorded_with_the_sign_in() {
        signIn(UTRECHT);
        signIn(OSLO);
        signIn(OSLO);

        assertThat(newPlaces()).singleElement().satisfies(found -> {
            assertThat(found.user()).isEqualTo(Stage.ADA);
            assertThat(found.client()).isEqualTo(OSLO);
            assertThat(found.place()).isEqualTo("Oslo");
            assertThat(found.at()).isEqualTo(Stage.START.plusSeconds(1));
        });
        assertThat(stage.historyOfAda())
                .filteredOn(entry -> entry.at().equals(Stage.START.plusSeconds(1)))
                .extracting(HistoryEntry::kind)
                .containsExactlyInAnyOrder(Kind.SIGNED_IN, Kind.NEW_PLACE);
    }

    @Test
    void the_place_of_any_earlier_sign_in_is_known() {
        signIn(OSLO);
        signIn(UTRECHT);
        stage.events.clear();

        signIn(OSLO);

        assertThat(newPlaces()).isEmpty();
    }

    @Test
    void another_address_in_the_same_place_is_not_new() {
        signIn(UTRECHT);
        signIn(UTRECHT_TOO);

        assertThat(newPlaces()).isEmpty();
    }

    @Test
    void an_unknown_place_is_never_new() {
        signIn(UTRECHT);
        signIn(ANYWHERE);
        signIn(Client.UNKNOWN);

        assertThat(newPlaces()).isEmpty();
    }

    @Test
    void a_place_is_not_new_if_the_places_of_all_earlier_sign_ins_are_unknown() {
        signIn(ANYWHERE);
        signIn(Client.UNKNOWN);
        signIn(OSLO);

        assertThat(newPlaces()).isEmpty();
    }

    @Test
    void the_sign_ins_of_others_do_not_count() {
        signIn(UTRECHT, new UserId("bob"));
        signIn(OSLO);

        assertThat(newPlaces()).isEmpty();
    }

    @Test
    void a_new_device_in_a_new_place_is_both() {
        signIn(UTRECHT);
        signIn(Client.of("curl/8.14.1", "198.51.100.7"));

        assertThat(stage.events)
                .extracting(event -> (Object) event.getClass())
                .endsWith(SessionEvent.SignedIn.class, SessionEvent.NewDevice.class, SessionEvent.NewPlace.class);
    }

    @Test
    void without_places_none_is_new() {
        sessions = stage.sessions();
        signIn(UTRECHT);
        signIn(OSLO);

        assertThat(newPlaces()).isEmpty();
    }

    @Test
    void only_the_part_of_the_client_that_is_stored_has_a_place() {
        SessionSettings truncating = SessionSettings.defaults().clientPrivacy(ClientPrivacy.TRUNCATED);
        sessions = stage.builder()
                .places(client -> client.ip().map(IpAddress::toString))
                .settings(truncating)
                .build();
        signIn(UTRECHT);
        signIn(UTRECHT_TOO);
        signIn(OSLO);

        assertThat(newPlaces()).extracting(SessionEvent.NewPlace::place).containsExactly("198.51.100.0");
    }

    @Test
    void a_failure_to_find_places_fails_no_sign_in_and_hides_no_new_device() {
        sessions = stage.builder()
                .places(client -> {
                    throw new IllegalStateException("no such file");
                })
                .build();
        signIn(UTRECHT);
        signIn(Client.of("curl/8.14.1", "198.51.100.7"));

        assertThat(stage.events).last().isInstanceOf(SessionEvent.NewDevice.class);
        assertThat(stage.historyOfAda()).hasSize(3);
    }

    private void signIn(Client client) {
        signIn(client, Stage.ADA);
    }

    private void signIn(Client client, UserId user) {
        sessions.inVisit(
                sessions.open(client),
                visit -> {
                    visit.signIn(user);
                    return user;
                },
                instruction -> {});
        stage.time.advance(Duration.ofSeconds(1));
    }

    private List<SessionEvent.NewPlace> newPlaces() {
        return stage.events.stream()
                .filter(SessionEvent.NewPlace.class::isInstance)
                .map(SessionEvent.NewPlace.class::cast)
                .toList();
    }
}
