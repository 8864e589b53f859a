package io.usersessions.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sign-in is either complete or has not taken place, wherever the store fails. */
abstract class SignInFaultContract {
    private static final SessionSettings ONE_SESSION =
            SessionSettings.defaults().cap(new SessionCap(1, WhenReached.REFUSE));

    private final SessionsUnderTest store;

    SignInFaultContract(SessionsUnderTest store) {
        this.store = store;
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_in_is_complete_or_changes_nothing_wherever_the_store_fails(FailureMode mode) {
        int calls = EveryCall.fail(call -> signInFails(mode, call, false));

        assertThat(calls).as("calls of the store").isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_in_that_takes_data_along_is_complete_or_changes_nothing_wherever_the_store_fails(FailureMode mode) {
        int calls = EveryCall.fail(call -> signInFails(mode, call, true));

        assertThat(calls).as("calls of the store").isGreaterThanOrEqualTo(5);
    }

    private boolean signInFails(FailureMode mode, int call, boolean isEditedMeanwhile) {
        UserId user = UniqueUsers.next();
        FailingCalls failing = new FailingCalls(store.repository(), mode, call);
        Sessions node = store.sessionsOver(failing).settings(ONE_SESSION).build();
        Browser browser = Browser.of(sound());
        browser.visit(visit -> visit.put("before", SessionValue.of(true)));
        Browser before = browser.twin();

        boolean isComplete = browser.at(node).isCarriedOut(visit -> {
            if (isEditedMeanwhile) {
                before.visit(other -> other.put("meanwhile", SessionValue.of(true)));
            }
            visit.signIn(user);
        });

        failing.repair();
        assertOutcome(user, isComplete, browser, before, isEditedMeanwhile && call > 1);
        return failing.hasFailed();
    }

    private Sessions sound() {
        return store.sessions().settings(ONE_SESSION).build();
    }

    private void assertOutcome(UserId user, boolean isComplete, Browser browser, Browser before, boolean isEdited) {
        if (isComplete) {
            assertThat(before.look().isStored())
                    .as("whether the key opens a session")
                    .isFalse();
        } else {
            assertData(before.look(), isEdited);
            assertThat(browser.isCarriedOut(visit -> visit.signIn(user)))
                    .as("whether the sign-in can be repeated")
                    .isTrue();
        }
        assertThat(browser.look().user()).as("signed-in user").contains(user);
        assertData(browser.look(), isEdited);
        assertThat(store.own().list(user).size()).as("sessions of the user").isEqualTo(1);
    }

    private static void assertData(Visit visit, boolean isEdited) {
        assertThat(visit.data().value("before")).as("attribute before").isPresent();
        assertThat(visit.data().value("meanwhile").isPresent())
                .as("whether the edit of another visit is there")
                .as("attribute meanwhile")
                .isEqualTo(isEdited);
    }
}
