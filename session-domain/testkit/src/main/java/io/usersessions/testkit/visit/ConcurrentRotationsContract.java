package io.usersessions.testkit.visit;

import static io.usersessions.testkit.difference.OutcomeAssert.assertCount;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Visits that replace the key of one session at the same time. */
abstract class ConcurrentRotationsContract extends VisitGroup {
    private static final int RACERS = 8;

    ConcurrentRotationsContract(SessionsUnderTest store) {
        super(store);
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void of_many_that_rotate_the_key_at_once_one_has_the_key_that_opens_the_session() {
        Browser browser = signedIn();
        List<Browser> twins =
                IntStream.range(0, RACERS).mapToObj(number -> browser.twin()).toList();
        List<Visit> visits = twins.stream().map(Browser::open).toList();
        visits.forEach(Visit::rotate);

        List<KeyInstruction> instructions =
                Race.of(RACERS, number -> twins.get(number).close(visits.get(number)));

        assertCount(instructions, Send.class, 1);
        store.time().advance(SessionSettings.defaults().formerKeyGrace());
        assertThat(twins.stream().filter(twin -> twin.look().user().isPresent()).count())
                .as("browsers whose key opens the session")
                .isEqualTo(1);
        assertThat(browser.look().user()).as("signed-in user").isEmpty();
    }

    @Test
    void a_user_who_authenticates_again_has_the_key_even_if_another_rotated_it_meanwhile() {
        Browser victim = signedIn();
        Browser thief = victim.twin();
        store.time().advance(Duration.ofHours(1));
        Visit reauthenticating = victim.open();
        thief.visit(Visit::rotate);

        reauthenticating.reauthenticate();
        victim.close(reauthenticating);

        assertThat(victim.look().user()).as("signed-in user").contains(user);
        assertThat(thief.look().user()).as("signed-in user").isEmpty();
    }
}
