package io.usersessions.testkit.expiry;

import static io.usersessions.testkit.difference.SessionAssert.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.SessionSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A purge removes no more sessions than its limit. */
abstract class PurgeLimitContract extends PurgeGroup {
    PurgeLimitContract(ExpiryUnderTest store) {
        super(store);
    }

    @Test
    void no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_due() {
        List<SessionSummary> due = manyDue(5);

        List<SessionSummary> first = store.expired().purge(DUE, 2);
        List<SessionSummary> second = store.expired().purge(DUE, 2);
        List<SessionSummary> third = store.expired().purge(DUE, 2);
        List<SessionSummary> none = store.expired().purge(DUE, 2);

        assertThat(List.of(first.size(), second.size(), third.size(), none.size()))
                .as("sessions removed by each call")
                .isEqualTo(List.of(2, 2, 1, 0));
        assertSame(List.of(first, second, third).stream().flatMap(List::stream).toList(), due);
    }
}
