package io.usersessions.testkit.history;

import static io.usersessions.testkit.difference.EntryAssert.assertClients;
import static io.usersessions.testkit.difference.EntryAssert.assertListed;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link SessionHistory#forget}. */
public abstract class HistoryForgetContract {
    private static final int MANY = PageRequest.MAX_LIMIT + 100;
    private static final int RACERS = 4;

    private final HistoryUnderTest store;
    private final Instant start;
    private final UserId user = UniqueUsers.next();
    private final UserId other = UniqueUsers.next();

    protected HistoryForgetContract(HistoryUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @Test
    void no_entry_of_the_user_is_left() {
        SessionId session = HistoryEntries.session(user);
        HistoryEntry failure = HistoryEntries.failure(user, start, Client.UNKNOWN);
        store.add(HistoryEntries.signIn(user, start), HistoryEntries.change(user, session, start), failure);
        store.history().fold(List.of(failure, failure));

        store.history().forget(user);

        assertListed(store.listed(user));
        assertListed(store.history().listOf(user, session, PageRequest.first(9)).items());
        assertClients(store.history().signInsOf(user, 9));
    }

    @Test
    void any_number_of_entries_is_removed() {
        store.history()
                .add(IntStream.range(0, MANY)
                        .mapToObj(second -> HistoryEntries.signIn(user, start.plusSeconds(second)))
                        .toList());

        store.history().forget(user);

        assertThat(store.listed(user).size())
                .as("number of entries that are left")
                .isZero();
    }

    @Test
    void entries_of_others_are_kept() {
        SessionId session = HistoryEntries.session(user);
        HistoryEntry kept = HistoryEntries.change(other, session, start);
        store.add(HistoryEntries.change(user, session, start), kept);

        store.history().forget(user);

        assertListed(store.listed(other), kept);
    }

    @Test
    void a_user_without_entries_is_no_error() {
        store.history().forget(user);
        store.history().forget(user);

        assertListed(store.listed(user));
    }

    @Test
    void what_happens_afterwards_is_kept() {
        HistoryEntry later = HistoryEntries.signIn(user, start);
        store.add(HistoryEntries.signIn(user, start));

        store.history().forget(user);
        store.add(later);

        assertListed(store.listed(user), later);
    }

    @Test
    void a_count_begins_anew() {
        HistoryEntry failure = HistoryEntries.failure(user, start.truncatedTo(ChronoUnit.DAYS), Client.UNKNOWN);
        store.history().fold(List.of(failure, failure));

        store.history().forget(user);
        store.history().fold(List.of(failure));

        assertListed(store.listed(user), failure);
    }

    @Test
    void what_is_added_and_counted_at_the_same_time_is_no_error() {
        HistoryEntry failure = HistoryEntries.failure(user, start, Client.UNKNOWN);
        HistoryEntry signIn = HistoryEntries.signIn(user, start);
        HistoryEntry kept = HistoryEntries.failure(other, start.truncatedTo(ChronoUnit.DAYS), Client.UNKNOWN);

        Race.of(RACERS, number -> {
            for (int time = 0; time < 10; time++) {
                store.add(signIn);
                store.history().fold(List.of(failure, signIn, kept));
                store.history().forget(user);
            }
            return number;
        });

        assertListed(store.listed(user));
        assertThat(store.listed(other))
                .extracting(HistoryEntry::times)
                .as("times of the entries of another user")
                .isEqualTo(List.of(RACERS * 10L));
    }
}
