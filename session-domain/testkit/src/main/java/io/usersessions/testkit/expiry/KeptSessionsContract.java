package io.usersessions.testkit.expiry;

import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sessions a purge keeps. */
abstract class KeptSessionsContract extends PurgeGroup {
    KeptSessionsContract(ExpiryUnderTest store) {
        super(store);
    }

    @Test
    void a_microsecond_before_its_expiry_a_session_stays() {
        StoredSession live = session().storedIn(store.repository());

        List<SessionSummary> removed = store.expired().purge(EXPIRY.minusNanos(1_000), MANY);

        assertNone(removed);
        store.assertStored(live);
    }

    @Test
    void a_session_that_was_touched_stays() {
        StoredSession extended = session().storedIn(store.repository());
        store.repository().touch(List.of(lateTouch(extended)));
        store.awaitTouches();

        List<SessionSummary> removed = store.expired().purge(DUE, MANY);

        assertNone(removed);
        assertThat(store.repository().find(extended.id()))
                .as("the touched session")
                .isPresent();
    }
}
