package io.usersessions.testkit.history;

import static io.usersessions.testkit.difference.EntryAssert.assertListed;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an entry shows that counts events which differ: all of it is from the last event. */
abstract class FoldedFieldsContract {
    private static final Client CLIENT = Client.of("curl/8.14.1", "192.0.2.1");

    private final HistoryUnderTest store;
    private final HistoryEntry first;
    private final HistoryEntry last;
    private final HistoryEntry leastKnown;

    FoldedFieldsContract(HistoryUnderTest store) {
        this.store = store;
        UserId user = UniqueUsers.next();
        Instant at = store.epoch();
        first = HistoryEntries.end(user, at, EndReason.EXPIRED);
        last = HistoryEntries.entry(user, at, Kind.ENDED, EndReason.ENDED_BY_OWNER, Actor.of(user), CLIENT);
        leastKnown = HistoryEntry.once(user, null, at, Kind.ENDED, null, Actor.SYSTEM, Client.UNKNOWN);
    }

    @Test
    void session_reason_actor_and_client_are_those_of_the_last_event() {
        store.history().fold(List.of(first));
        store.history().fold(List.of(last));

        assertListed(store.listed(first.user()), last.folded(first));
    }

    @Test
    void the_last_event_of_one_call_is_the_last_in_the_order_of_the_call() {
        store.history().fold(List.of(last, first));

        assertListed(store.listed(first.user()), first.folded(last));
    }

    @Test
    void what_the_last_event_lacks_does_not_stay_from_the_one_before() {
        store.history().fold(List.of(last));
        store.history().fold(List.of(leastKnown));

        assertListed(store.listed(first.user()), leastKnown.folded(last));
    }
}
