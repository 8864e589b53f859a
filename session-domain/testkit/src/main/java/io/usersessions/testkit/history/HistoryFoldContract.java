package io.usersessions.testkit.history;

import static io.usersessions.testkit.difference.EntryAssert.assertListed;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link SessionHistory#fold}. */
public abstract class HistoryFoldContract {
    private static final Client FIRST = Client.of("curl/8.14.1", "192.0.2.1");
    private static final Client LAST = Client.of("Wget/1.25", "2001:db8::1");
    private static final int RACERS = 8;

    private final HistoryUnderTest store;
    private final Instant day;
    private final Instant morning;
    private final UserId user = UniqueUsers.next();

    protected HistoryFoldContract(HistoryUnderTest store) {
        this.store = store;
        day = store.epoch().truncatedTo(ChronoUnit.DAYS);
        morning = day.plusSeconds(36_000);
    }

    @Test
    void many_of_a_day_are_one_entry_that_counts_them_and_shows_the_last() {
        fold(HistoryEntries.failure(user, morning, FIRST));
        fold(
                HistoryEntries.failure(user, morning.plusSeconds(1), FIRST),
                HistoryEntries.failure(user, morning.plusSeconds(2), LAST));

        HistoryEntry last = HistoryEntries.failure(user, day, LAST);
        assertListed(store.listed(user), times(last, 3));
    }

    @Test
    void events_that_an_entry_counts_already_are_added() {
        HistoryEntry end = HistoryEntries.end(user, morning, EndReason.EXPIRED);
        fold(times(end, 5));
        fold(times(end, 2));

        assertThat(store.listed(user))
                .extracting(HistoryEntry::times)
                .as("times of the entries")
                .isEqualTo(List.of(7L));
        assertThat(store.listed(user))
                .extracting(HistoryEntry::reason)
                .as("reason of the entries")
                .containsExactly(Optional.of(EndReason.EXPIRED));
        assertThat(store.listed(user))
                .extracting(HistoryEntry::session)
                .as("session of the entries")
                .containsExactly(end.session());
    }

    @Test
    void kinds_and_users_and_days_are_counted_apart() {
        UserId other = UniqueUsers.next();
        Instant lastOfTheDay = day.plus(Duration.ofDays(1)).minusNanos(1_000);
        fold(
                HistoryEntries.failure(user, day, FIRST),
                HistoryEntries.failure(user, lastOfTheDay, FIRST),
                HistoryEntries.failure(user, lastOfTheDay.plusNanos(1_000), FIRST),
                HistoryEntries.signIn(user, morning),
                HistoryEntries.failure(other, morning, FIRST));

        assertThat(store.listed(user))
                .extracting(HistoryEntry::at)
                .as("at of the entries")
                .containsExactly(day.plus(Duration.ofDays(1)), day, day);
        assertThat(store.listed(user))
                .extracting(HistoryEntry::times)
                .as("times of the entries")
                .containsExactlyInAnyOrder(1L, 2L, 1L);
        assertThat(store.listed(user))
                .extracting(HistoryEntry::kind)
                .as("kind of the entries")
                .containsExactlyInAnyOrder(Kind.SIGN_IN_FAILED, Kind.SIGN_IN_FAILED, Kind.SIGNED_IN);
    }

    @Test
    void entries_that_were_added_by_themselves_are_left_as_they_are() {
        HistoryEntry alone = HistoryEntries.failure(user, day, FIRST);
        store.history().add(List.of(alone, alone));

        fold(alone);
        store.history().add(List.of(alone));

        assertListed(store.listed(user), alone, alone, alone, alone);
    }

    @Test
    void many_that_fold_at_once_are_all_counted() {
        UserId other = UniqueUsers.next();

        Race.of(RACERS, number -> {
            List<UserId> users = number % 2 == 0 ? List.of(user, other) : List.of(other, user);
            IntStream.range(0, 10)
                    .forEach(time -> store.history()
                            .fold(users.stream()
                                    .map(each -> HistoryEntries.failure(each, morning, FIRST))
                                    .toList()));
            return number;
        });

        assertThat(store.listed(user))
                .extracting(HistoryEntry::times)
                .as("times of the entries")
                .isEqualTo(List.of(RACERS * 10L));
    }

    @Nested
    class Fields extends FoldedFieldsContract {
        Fields() {
            super(HistoryFoldContract.this.store);
        }
    }

    private void fold(HistoryEntry... entries) {
        store.history().fold(List.of(entries));
    }

    private static HistoryEntry times(HistoryEntry entry, long times) {
        return new HistoryEntry(
                entry.user(),
                entry.session(),
                entry.at(),
                entry.kind(),
                entry.reason(),
                entry.actor(),
                entry.client(),
                times);
    }
}
