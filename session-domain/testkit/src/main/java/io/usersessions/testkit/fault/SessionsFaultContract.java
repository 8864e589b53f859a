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
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link Sessions} leaves behind when the store fails in the middle: the change stands, or what was. */
public abstract class SessionsFaultContract {
    private static final int MOST_CALLS = 20;
    private static final SessionSettings ONE_SESSION =
            SessionSettings.defaults().cap(new SessionCap(1, WhenReached.REFUSE));

    private final SessionsUnderTest store;

    protected SessionsFaultContract(SessionsUnderTest store) {
        this.store = store;
    }

    /** Cuts a way of several calls at each of them, the first of which opens the visit; how many there are. The last run has no fault. */
    private static int cutEverywhere(CutWay way) {
        for (int call = 1; call <= MOST_CALLS; call++) {
            if (!way.hasFailedAt(call)) {
                return call - 1;
            }
        }
        throw new AssertionError("a way of more than " + MOST_CALLS + " calls");
    }

    private interface CutWay {
        boolean hasFailedAt(int call);
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_in_stands_or_leaves_what_was_wherever_the_store_fails(FailingCalls.Way way) {
        int calls = cutEverywhere(call -> signInFails(way, call, false));

        assertThat(calls).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_in_that_takes_data_along_stands_or_leaves_what_was_wherever_the_store_fails(FailingCalls.Way way) {
        int calls = cutEverywhere(call -> signInFails(way, call, true));

        assertThat(calls).isGreaterThanOrEqualTo(5);
    }

    private boolean signInFails(FailingCalls.Way way, int call, boolean isEditedMeanwhile) {
        UserId user = UniqueUsers.next();
        FailingCalls failing = new FailingCalls(store.repository(), way, call);
        Sessions node = store.sessionsOver(failing).settings(ONE_SESSION).build();
        Sessions sound = store.sessions().settings(ONE_SESSION).build();
        Browser browser = Browser.of(sound);
        browser.visit(visit -> visit.put("before", SessionValue.of(true)));
        Browser before = browser.twin();

        boolean stands = browser.at(node).isCarriedOut(visit -> {
            if (isEditedMeanwhile) {
                before.visit(other -> other.put("meanwhile", SessionValue.of(true)));
            }
            visit.signIn(user);
        });

        failing.repair();
        boolean isEdited = isEditedMeanwhile && call > 1;
        if (stands) {
            assertThat(before.look().isStored()).isFalse();
        } else {
            assertComplete(before.look(), isEdited);
            assertThat(browser.isCarriedOut(visit -> visit.signIn(user))).isTrue();
        }
        assertThat(browser.look().user()).contains(user);
        assertComplete(browser.look(), isEdited);
        assertThat(sound.of(user).list()).hasSize(1);
        return failing.hasFailed();
    }

    private static void assertComplete(Visit visit, boolean isEditedMeanwhile) {
        assertThat(visit.data().value("before")).isPresent();
        assertThat(visit.data().value("meanwhile").isPresent()).isEqualTo(isEditedMeanwhile);
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_out_ends_the_session_or_leaves_it_open_wherever_the_store_fails(FailingCalls.Way way) {
        int calls = cutEverywhere(call -> signOutFails(way, call));

        assertThat(calls).isGreaterThanOrEqualTo(2);
    }

    private boolean signOutFails(FailingCalls.Way way, int call) {
        UserId user = UniqueUsers.next();
        FailingCalls failing = new FailingCalls(store.repository(), way, call);
        Sessions sound = store.sessions().build();
        Browser browser = Browser.of(sound);
        browser.visit(visit -> visit.signIn(user));
        Browser before = browser.twin();
        Consumer<Visit> signOut = Visit::signOut;

        boolean stands = browser.at(store.sessionsOver(failing).build()).isCarriedOut(signOut);

        failing.repair();
        if (!stands) {
            // Nothing was acknowledged. Where the answer alone was lost the session has ended all the same.
            assertThat(way == FailingCalls.Way.WITH_EFFECT
                            || before.look().user().equals(Optional.of(user)))
                    .isTrue();
            assertThat(browser.isCarriedOut(signOut)).isTrue();
        }
        assertThat(before.look().isStored()).isFalse();
        assertThat(sound.of(user).list()).isEmpty();
        return failing.hasFailed();
    }
}
