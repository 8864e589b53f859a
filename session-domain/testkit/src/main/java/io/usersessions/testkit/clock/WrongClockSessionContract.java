package io.usersessions.testkit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.testkit.trial.Browser;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session stays valid on a node whose clock is wrong. */
public abstract class WrongClockSessionContract {
    private final Nodes nodes;

    protected WrongClockSessionContract(Nodes nodes) {
        this.nodes = nodes;
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void a_session_is_valid_on_a_wrong_node_and_stores_no_future_instant(long daysAhead) {
        Browser ada = nodes.signedIn(nodes.right());
        SessionSummary before = nodes.own(nodes.right()).list(nodes.user()).get(0);
        Browser elsewhere = Browser.presenting(ada.key().reveal(), nodes.wrong(daysAhead));

        elsewhere.visit(visit -> visit.put("color", SessionValue.of("blue")));

        assertThat(elsewhere.look().user()).as("signed-in user").contains(nodes.user());
        assertThat(ada.look().data().value("color")).as("attribute color").contains(SessionValue.of("blue"));
        SessionSummary after = nodes.own(nodes.right()).list(nodes.user()).get(0);
        assertThat(after.lastActivity()).as("last activity").isBetween(before.lastActivity(), Nodes.aMinuteAhead());
        assertThat(Duration.between(before.expireDate(), after.expireDate()))
                .as("delay of the expiry")
                .isBetween(Duration.ZERO, Duration.between(before.lastActivity(), Nodes.aMinuteAhead()));
    }
}
