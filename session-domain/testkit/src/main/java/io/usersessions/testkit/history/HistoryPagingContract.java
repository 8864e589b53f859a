package io.usersessions.testkit.history;

import static io.usersessions.testkit.difference.EntryAssert.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.testkit.trial.AllPages;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a user's history. */
abstract class HistoryPagingContract {

    private final HistoryUnderTest store;
    private final Instant start;
    private final UserId user = UniqueUsers.next();

    HistoryPagingContract(HistoryUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, PageRequest.MAX_LIMIT})
    void pages_of_any_size_hold_every_entry_once_also_where_the_instant_is_the_same(int limit) {
        List<HistoryEntry> entries = eightEntries();

        List<HistoryEntry> walked =
                AllPages.from(PageRequest.first(limit), page -> store.history().list(user, page));

        assertSame(walked, entries);
        assertThat(walked)
                .extracting(HistoryEntry::at)
                .as("newest first")
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void a_page_that_holds_the_last_entry_has_no_next_even_if_it_is_full() {
        int all = eightEntries().size();

        Page<HistoryEntry> full = store.history().list(user, PageRequest.first(all));
        Page<HistoryEntry> allButOne = store.history().list(user, PageRequest.first(all - 1));

        assertThat(full.next()).as("next page after the last entry").isEmpty();
        assertThat(allButOne.next()).as("next page before the last entry").isPresent();
    }

    @Test
    void what_happens_meanwhile_neither_repeats_nor_hides_an_entry() {
        List<HistoryEntry> entries = eightEntries();
        PageRequest firstPage = PageRequest.first(4);
        Page<HistoryEntry> first = store.history().list(user, firstPage);
        store.add(HistoryEntries.signIn(user, start.plusSeconds(60)));

        List<HistoryEntry> rest = AllPages.from(
                firstPage.after(first.next().orElseThrow()),
                page -> store.history().list(user, page));

        assertSame(Stream.concat(first.items().stream(), rest.stream()).toList(), entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "99999999999999999999", "ffffffffffffffffffffffffffffffff"})
    void a_cursor_that_a_client_made_up_is_a_place_like_any_other(String tie) {
        HistoryEntry older = HistoryEntries.signIn(user, start.minusSeconds(1));
        store.add(HistoryEntries.signIn(user, start), older);
        PageRequest madeUp = PageRequest.first(9).after(new PageCursor(start, tie));

        Page<HistoryEntry> page = store.history().list(user, madeUp);

        assertThat(page.items().contains(older))
                .as("whether the older entry is listed")
                .isTrue();
    }

    private List<HistoryEntry> eightEntries() {
        List<HistoryEntry> entries = Stream.concat(
                        Stream.generate(() -> HistoryEntries.signIn(user, start))
                                .limit(6),
                        Stream.of(start.minusNanos(1_000), start.plusNanos(1_000))
                                .map(at -> HistoryEntries.signIn(user, at)))
                .toList();
        store.history().add(entries);
        return entries;
    }
}
