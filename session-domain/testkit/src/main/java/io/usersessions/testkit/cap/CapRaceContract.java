package io.usersessions.testkit.cap;

import static io.usersessions.testkit.difference.OutcomeAssert.assertCount;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.CapReached;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** Many sign-ins of one user at the same time. */
abstract class CapRaceContract extends CapGroup {
    private static final int RACERS = 8;

    CapRaceContract(StoreUnderTest store) {
        super(store);
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void many_that_sign_in_at_once_are_as_many_as_the_cap_allows_afterwards_and_each_end_is_returned_once() {
        List<StoredSession> sessions =
                IntStream.range(0, RACERS).mapToObj(this::session).toList();

        List<Creation> outcomes = Race.of(
                RACERS,
                number -> store.repository()
                        .create(NewSession.of(sessions.get(number)).under(TWO_OR_END)));

        List<SessionId> survivors = survivors(sessions);
        assertCount(outcomes, Created.class, RACERS);
        assertThat(survivors).as("sessions that are left").hasSize(2);
        assertThat(Stream.concat(ended(outcomes).stream(), survivors.stream()))
                .as("sessions that ended or are left")
                .containsExactlyInAnyOrderElementsOf(ids(sessions.stream()));
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void of_many_that_sign_in_at_once_those_beyond_the_cap_are_refused() {
        List<StoredSession> sessions =
                IntStream.range(0, RACERS).mapToObj(this::session).toList();

        List<Creation> outcomes = Race.of(
                RACERS,
                number -> store.repository()
                        .create(NewSession.of(sessions.get(number)).under(TWO_OR_REFUSE)));

        assertCount(outcomes, Created.class, 2);
        assertCount(outcomes, CapReached.class, RACERS - 2);
        assertThat(ended(outcomes.stream().filter(Created.class::isInstance).toList()))
                .as("sessions that ended")
                .isEmpty();
        assertThat(survivors(sessions)).as("sessions that are left").hasSize(2);
    }

    private List<SessionId> survivors(List<StoredSession> sessions) {
        return ids(sessions.stream()).stream()
                .filter(id -> store.repository().find(id).isPresent())
                .toList();
    }
}
