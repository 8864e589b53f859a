package io.usersessions.testkit.fault;

import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sign-out is either complete or can be repeated, wherever the store fails. */
abstract class SignOutFaultContract {
    private final SessionsUnderTest store;

    SignOutFaultContract(SessionsUnderTest store) {
        this.store = store;
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_out_ends_the_session_or_leaves_it_open_wherever_the_store_fails(FailureMode mode) {
        int calls = EveryCall.fail(call -> signOutFails(mode, call));

        assertThat(calls).as("calls of the store").isGreaterThanOrEqualTo(2);
    }

    private boolean signOutFails(FailureMode mode, int call) {
        UserId user = UniqueUsers.next();
        FailingCalls failing = new FailingCalls(store.repository(), mode, call);
        Sessions sound = store.sessions().build();
        Browser browser = Browser.of(sound);
        browser.visit(visit -> visit.signIn(user));
        Browser before = browser.twin();
        Consumer<Visit> signOut = Visit::signOut;

        boolean isComplete = browser.at(store.sessionsOver(failing).build()).isCarriedOut(signOut);

        failing.repair();
        if (!isComplete) {
            // The browser got no answer. If only the answer was lost, the session has ended.
            assertThat(mode == FailureMode.AFTER_EFFECT || before.look().user().equals(Optional.of(user)))
                    .as("whether the session is still open")
                    .isTrue();
            assertThat(browser.isCarriedOut(signOut))
                    .as("whether the sign-out can be repeated")
                    .isTrue();
        }
        assertThat(before.look().isStored())
                .as("whether the key opens a session")
                .isFalse();
        assertNone(store.own().list(user));
        return failing.hasFailed();
    }
}
