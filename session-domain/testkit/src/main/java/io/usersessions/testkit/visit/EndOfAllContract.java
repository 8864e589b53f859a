package io.usersessions.testkit.visit;

import static io.usersessions.testkit.difference.OutcomeAssert.assertReturnedOnce;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Sign-ins before and after the end of all sessions of a user. */
abstract class EndOfAllContract extends VisitGroup {
    private static final int RACERS = 8;

    EndOfAllContract(SessionsUnderTest store) {
        super(store);
    }

    @RepeatedTest(value = 60, failureThreshold = 1)
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
                return Optional.of(store.own().endAll(user));
            }
            int browser = number < RACERS / 2 ? number : number - 1;
            isSignedIn(browsers.get(browser), underWay.get(browser));
            return Optional.empty();
        });

        assertReturnedOnce(outcomes);
        assertNone(store.own().list(user));
        assertThat(browsers)
                .allSatisfy(browser ->
                        assertThat(browser.look().user()).as("signed-in user").isEmpty());
    }

    @Test
    void a_sign_in_after_the_end_of_all_sessions_is_welcome() {
        Sessions sessions = sessions();
        signedIn(sessions);
        store.time().advance(Duration.ofMillis(1));
        store.own().endAll(user);

        Browser later = signedIn(sessions);

        assertThat(later.look().user()).as("signed-in user").contains(user);
    }
}
