package io.usersessions.testkit.cap;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session that the new one replaces does not count towards the cap. */
abstract class ReplacedSessionContract extends CapGroup {
    ReplacedSessionContract(StoreUnderTest store) {
        super(store);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void a_session_that_is_being_replaced_does_not_count_and_is_left_to_its_caller(WhenReached whenReached) {
        StoredSession replaced = stored(0);
        StoredSession other = stored(1);
        StoredSession next = session(2);

        Creation outcome = store.repository()
                .create(NewSession.of(next)
                        .under(new SessionCap(2, whenReached))
                        .replacing(replaced.id()));

        assertOutcome(outcome, new Created(List.of()));
        store.assertStored(replaced, other, next);
    }

    @Test
    void a_session_that_is_being_replaced_makes_room_for_one_only() {
        StoredSession replaced = stored(0);
        StoredSession oldest = stored(1);
        StoredSession second = stored(2);
        StoredSession next = session(3);

        Creation outcome =
                store.repository().create(NewSession.of(next).under(TWO_OR_END).replacing(replaced.id()));

        assertOutcome(outcome, new Created(List.of(oldest.summary())));
        store.assertStored(replaced, second, next);
    }
}
