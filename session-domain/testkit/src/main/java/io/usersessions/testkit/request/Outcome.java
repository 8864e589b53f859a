package io.usersessions.testkit.request;

import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.util.List;
import java.util.Optional;

/**
 * What must be true after a scenario, whatever the order of its calls.
 *
 * @param former a browser with the key from before the scenario
 */
record Outcome(SessionsUnderTest store, Sessions sessions, Scenario scenario, UserId user, Browser former) {
    /** Name of an attribute that the session has before the scenario. */
    static final String BEFORE = "before";

    /** Name of the attribute that one of the other requests puts. */
    static String name(int number) {
        return "n" + number;
    }

    /** @param answers first the answer to the change of the key, then the others */
    void check(List<Answer> answers) {
        Answer change = answers.get(0);
        List<Answer> others = answers.subList(1, answers.size());
        assertThat(change.isRefused()).as("change refused").isFalse();
        // Only the change sends a key, so the order of the answers does not matter.
        assertThat(others)
                .extracting(Answer::instruction)
                .as("instructions of the other answers")
                .containsOnly(new Keep());
        if (scenario.change() == KeyChange.SIGN_OUT) {
            assertThat(change.instruction()).as("instruction").isEqualTo(new Forget());
            assertNone(store.own().list(user));
        } else {
            checkSession(change.sentKey(), others);
        }
        checkFormerKey();
    }

    private void checkSession(SessionKey newest, List<Answer> others) {
        Visit visit = Browser.presenting(newest.reveal(), sessions).look();
        boolean isSignedIn = scenario.isSignedIn();
        assertThat(visit.isStored()).as("opens").isTrue();
        assertThat(visit.user()).as("signed-in user").isEqualTo(isSignedIn ? Optional.of(user) : Optional.empty());
        assertThat(store.own().list(user).size()).as("sessions of the user").isEqualTo(isSignedIn ? 1 : 0);
        assertThat(visit.data().value(BEFORE)).as("attribute from before").isPresent();
        for (int number = 0; number < others.size(); number++) {
            boolean isAcknowledged = scenario.others().get(number) == OtherRequest.WRITE
                    && !others.get(number).isRefused();
            assertThat(visit.data().value(name(number)).isPresent())
                    .as("stored")
                    .isEqualTo(isAcknowledged);
        }
    }

    /** After a mere rotation the former key opens the session for a short time, and changes nothing. */
    private void checkFormerKey() {
        SessionId id = former.key().id();
        Optional<StoredSession> before = store.repository().find(id);
        Visit late = former.twin().look();
        if (scenario.change() == KeyChange.ROTATION && late.isStored()) {
            assertThat(late.isUnderFormerKey())
                    .as("whether the key counts as a former one")
                    .isTrue();
            assertThat(store.repository().find(id).equals(before))
                    .as("whether the row is as before")
                    .isTrue();
            store.time().advance(SessionSettings.defaults().formerKeyGrace());
        }
        assertThat(former.twin().look().isStored())
                .as("whether the key opens a session")
                .isFalse();
    }
}
