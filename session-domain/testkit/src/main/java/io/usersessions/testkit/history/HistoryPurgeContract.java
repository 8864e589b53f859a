package io.usersessions.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link SessionHistory#purge}, in a year in which no other test has entries. */
public abstract class HistoryPurgeContract {
    private static final Instant YEAR = Instant.parse("1991-03-01T10:00:00.123456Z");
    private static final Duration RETENTION = Duration.ofDays(90);
    private static final int MANY = 10_000;

    private final HistoryUnderTest store;
    private final UserId user = UniqueUsers.next();

    protected HistoryPurgeContract(HistoryUnderTest store) {
        this.store = store;
    }

    @BeforeEach
    void begin_without_entries_of_the_year() {
        purge(YEAR.plusSeconds(3600), MANY);
    }

    @Test
    void entries_from_before_an_instant_are_removed_and_counted() {
        add(YEAR.minusNanos(1_000), YEAR, YEAR.minusSeconds(60));

        int removed = purge(YEAR, MANY);

        assertThat(removed).as("entries removed").isEqualTo(2);
        assertThat(listed()).as("instants of the entries that are left").containsExactly(YEAR);
    }

    @Test
    void no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_left() {
        IntStream.range(0, 5).forEach(second -> add(YEAR.plusSeconds(second)));
        Instant before = YEAR.plusSeconds(5);

        List<Integer> removed = List.of(purge(before, 2), purge(before, 2), purge(before, 2), purge(before, 2));

        assertThat(removed).as("entries removed").isEqualTo(List.of(2, 2, 1, 0));
        assertThat(listed()).as("instants of the entries that are left").isEmpty();
    }

    @Test
    void many_that_purge_at_once_count_each_entry_once() {
        IntStream.range(0, 40).forEach(second -> add(YEAR.plusSeconds(second)));

        List<Integer> removed = Race.of(4, number -> purge(YEAR.plusSeconds(40), MANY));

        assertThat(removed.stream().mapToInt(Integer::intValue).sum())
                .as("entries removed")
                .isEqualTo(40);
        assertThat(listed()).as("instants of the entries that are left").isEmpty();
    }

    @Test
    void entries_of_one_instant_are_removed_one_by_one_whatever_their_user() {
        UserId other = UniqueUsers.next();
        add(YEAR, YEAR, YEAR);
        store.history().add(List.of(HistoryEntries.signIn(other, YEAR), HistoryEntries.signIn(other, YEAR)));

        List<Integer> removed = List.of(purge(YEAR.plusSeconds(1), 4), purge(YEAR.plusSeconds(1), 4));

        assertThat(removed).as("entries removed").isEqualTo(List.of(4, 1));
        assertThat(listed()).as("instants of the entries that are left").isEmpty();
    }

    private int purge(Instant before, int limit) {
        return store.history().purge(before.plus(RETENTION), RETENTION, limit);
    }

    private void add(Instant... instants) {
        store.history()
                .add(List.of(instants).stream()
                        .map(at -> HistoryEntries.signIn(user, at))
                        .toList());
    }

    private List<Instant> listed() {
        return store.history().list(user, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .map(HistoryEntry::at)
                .toList();
    }
}
