package io.usersessions.testkit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-ins on a node whose clock is wrong, and after it ended all sessions. */
public abstract class WrongClockSignInContract {
    private final Nodes nodes;

    protected WrongClockSignInContract(Nodes nodes) {
        this.nodes = nodes;
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void after_a_wrong_node_ended_all_sessions_the_user_signs_in_on_the_others(long daysAhead) {
        Browser before = nodes.signedIn(nodes.right());

        nodes.own(nodes.wrong(daysAhead)).endAll(nodes.user());
        Browser after = nodes.signedIn(nodes.right());

        assertThat(nodes.stored(before)).as("sessions that are left").isEmpty();
        assertThat(after.look().user()).as("signed-in user").contains(nodes.user());
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void nobody_signs_in_in_the_future(long daysAhead) {
        Browser ada = nodes.signedIn(nodes.wrong(daysAhead));

        StoredSession stored = nodes.repository().find(ada.key().id()).orElseThrow();

        assertThat(stored.createdAt()).as("start").isBefore(Nodes.aMinuteAhead());
        assertThat(stored.authenticatedAt().orElseThrow()).as("authentication").isBefore(Nodes.aMinuteAhead());
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void a_cap_is_kept_and_ends_no_more_than_the_oldest(long daysAhead) {
        Browser first = nodes.signedIn(nodes.right());
        Browser second = nodes.signedIn(nodes.right());

        nodes.signedIn(nodes.wrong(daysAhead));

        assertThat(nodes.stored(first, second))
                .as("sessions that are left")
                .containsExactly(second.key().id());
    }
}
