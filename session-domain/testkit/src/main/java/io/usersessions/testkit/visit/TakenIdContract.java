package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.fixture.RepeatingKeys;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import org.junit.jupiter.api.Test;

/** A new session never takes the id of another. */
abstract class TakenIdContract extends VisitGroup {
    TakenIdContract(SessionsUnderTest store) {
        super(store);
    }

    @Test
    void a_taken_id_is_replaced_by_another() {
        Sessions sessions =
                store.sessions().keys(new RepeatingKeys(KeySource.secure(), 3)).build();
        Browser first = Browser.of(sessions);
        Browser second = Browser.of(sessions);

        first.visit(visit -> visit.put("color", SessionValue.of("blue")));
        second.visit(visit -> visit.put("color", SessionValue.of("red")));

        assertThat(first.look().data().text("color")).as("attribute color").contains("blue");
        assertThat(second.look().data().text("color")).as("attribute color").contains("red");
    }

    @Test
    void a_source_that_gives_nothing_but_taken_ids_is_a_fault_and_writes_over_nothing() {
        Sessions sessions = store.sessions()
                .keys(new RepeatingKeys(KeySource.secure(), 1_000))
                .build();
        Browser first = Browser.of(sessions);
        first.visit(visit -> visit.put("color", SessionValue.of("blue")));

        assertThatThrownBy(
                        () -> Browser.of(sessions).visit(visit -> visit.put("color", SessionValue.of("red"))),
                        "session under a taken id")
                .isInstanceOf(SessionStoreException.class);

        assertThat(first.look().data().text("color")).as("attribute color").contains("blue");
    }
}
