package io.usersessions.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.usersessions.domain.change.SessionChange.Edited;
import io.usersessions.domain.change.SessionChange.Ended;
import io.usersessions.domain.change.SessionChange.SignedIn;
import io.usersessions.domain.change.SessionChange.Started;
import io.usersessions.domain.change.SessionChange.TouchDue;
import io.usersessions.domain.change.SessionChange.Unchanged;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Keys;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SessionChangeTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = START.plusSeconds(600);
    private static final UserId ADA = new UserId("ada");
    private static final Client ELSEWHERE = Client.of("curl/8", "192.0.2.7");

    private final Session fresh = Session.start(Keys.key(1), Client.UNKNOWN, Lifetime.aal2(), START);
    private final Session stored = fresh.with("a", text(1)).with("b", text(2));

    /** All operations of a request on a session. */
    private final List<UnaryOperator<Session>> operations = List.of(
            session -> session.with("a", text(1)),
            session -> session.with("a", text(7)),
            session -> session.with("c", text(3)),
            session -> session.without("a"),
            session -> session.without("nothing there"),
            Session::cleared,
            session -> session.seenFrom(ELSEWHERE),
            session -> session.seenFrom(Client.UNKNOWN),
            session -> session.touched(LATER),
            session -> session.touched(START.minusSeconds(9)),
            session -> session.rotated(Keys.key(5).digest()),
            session -> session.lasting(Lifetime.aal3()),
            session -> session.signedInAs(ADA, Keys.key(6), Lifetime.aal2(), LATER),
            session -> session.signedOut(Keys.key(7), Lifetime.aal2(), LATER));

    @Test
    void a_stored_session_that_no_operation_changed_is_unchanged() {
        assertThat(between(stored, stored)).isInstanceOf(Unchanged.class);
        assertThat(between(stored, stored.with("a", text(1)))).isInstanceOf(Unchanged.class);
        assertThat(between(stored, stored.without("a").with("a", text(1)))).isInstanceOf(Unchanged.class);
    }

    @Test
    void an_anonymous_session_without_data_is_never_worth_a_row() {
        assertThat(SessionChange.between(null, fresh.touched(LATER).lasting(Lifetime.aal3())))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void the_first_attribute_of_an_anonymous_session_starts_it() {
        assertThat(SessionChange.between(null, stored)).isEqualTo(new Started(stored));
    }

    @Test
    void activity_and_client_alone_are_a_touch() {
        Session active = stored.seenFrom(ELSEWHERE).touched(LATER);

        assertThat(between(stored, active)).isEqualTo(new TouchDue(stored, active));
    }

    @Test
    void a_sign_in_names_the_session_it_replaces_if_one_was_stored() {
        Session signedIn = stored.signedInAs(ADA, Keys.key(2), Lifetime.aal2(), LATER);

        assertThat(between(stored, signedIn)).isEqualTo(new SignedIn(signedIn, Optional.of(stored)));
        assertThat(SessionChange.between(null, signedIn)).isEqualTo(new SignedIn(signedIn, Optional.empty()));
    }

    @Test
    void a_sign_out_names_what_was_put_after_it() {
        Session after = stored.signedOut(Keys.key(2), Lifetime.aal2(), LATER);
        Session withFarewell = after.with("farewell", text(1));

        assertThat(between(stored, after)).isEqualTo(new Ended(stored, Optional.empty()));
        assertThat(between(stored, withFarewell)).isEqualTo(new Ended(stored, Optional.of(withFarewell)));
    }

    @Test
    void change_detection_finds_what_a_naive_comparison_finds_after_any_operations() {
        qt().withExamples(5_000)
                .forAll(lists().of(integers().between(0, operations.size() - 1)).ofSizeBetween(0, 12))
                .checkAssert(numbers -> {
                    Session closing = stored;
                    for (int number : numbers) {
                        closing = operations.get(number).apply(closing);
                    }

                    SessionChange change = between(stored, closing);

                    assertThat(change.getClass()).isEqualTo(naively(stored, closing));
                    if (change instanceof Edited edited) {
                        assertThat(edited.delta().put()).isEqualTo(naivePut(stored, closing));
                        assertThat(edited.delta().removed()).isEqualTo(naiveRemoved(stored, closing));
                    }
                });
    }

    @Test
    void a_delta_leads_from_the_one_data_to_the_other() {
        qt().forAll(
                        lists().of(integers().between(0, 5)).ofSizeBetween(0, 12),
                        lists().of(integers().between(0, 5)).ofSizeBetween(0, 12))
                .checkAssert((someSteps, otherSteps) -> {
                    SessionData before = after(someSteps);
                    SessionData after = after(otherSteps);

                    DataDelta delta = DataDelta.between(before, after);

                    assertThat(delta.appliedTo(before)).isEqualTo(after);
                    assertThat(delta.isEmpty()).isEqualTo(before.equals(after));
                });
    }

    @Test
    void deltas_of_different_attributes_can_be_applied_in_either_order() {
        DataDelta one =
                DataDelta.between(stored.data(), stored.with("x", text(1)).data());
        DataDelta other = DataDelta.between(
                stored.data(), stored.with("y", text(2)).without("a").data());

        SessionData merged = one.appliedTo(other.appliedTo(stored.data()));

        assertThat(merged).isEqualTo(other.appliedTo(one.appliedTo(stored.data())));
        assertThat(merged.attributes()).containsOnlyKeys("b", "x", "y");
    }

    private SessionData after(List<Integer> steps) {
        Session session = fresh;
        for (int step : steps) {
            session = operations.get(step).apply(session);
        }
        return session.data();
    }

    private static Class<? extends SessionChange> naively(Session opened, Session closing) {
        if (!opened.id().toString().equals(closing.id().toString())) {
            return closing.user().isPresent() ? SignedIn.class : Ended.class;
        }
        List<Object> kept = new ArrayList<>(List.of(
                opened.keyDigest(), opened.data().attributes(), opened.signIn(), opened.lifetime(), opened.version()));
        kept.removeAll(List.of(
                closing.keyDigest(),
                closing.data().attributes(),
                closing.signIn(),
                closing.lifetime(),
                closing.version()));
        if (!kept.isEmpty()) {
            return Edited.class;
        }
        boolean touched = !opened.client().equals(closing.client())
                || !opened.lastActivity().equals(closing.lastActivity());
        return touched ? TouchDue.class : Unchanged.class;
    }

    private static Map<String, SessionValue> naivePut(Session opened, Session closing) {
        return closing.data().attributes().entrySet().stream()
                .filter(entry -> !opened.data().attributes().entrySet().contains(entry))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> naiveRemoved(Session opened, Session closing) {
        Set<String> names = new HashSet<>();
        for (String name : opened.data().attributes().keySet()) {
            if (closing.data().value(name).isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static SessionChange between(Session opened, Session closing) {
        return SessionChange.between(opened, closing);
    }

    private static SessionValue text(int number) {
        return SessionValue.of("value " + number);
    }
}
