package io.usersessions.testkit.history;

import static io.usersessions.testkit.difference.EntryAssert.assertListed;
import static io.usersessions.testkit.difference.EntryAssert.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.AllPages;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link SessionHistory#listOf}. */
public abstract class HistoryOfSessionContract {
    private final HistoryUnderTest store;
    private final Instant start;
    private final UserId user = UniqueUsers.next();
    private final SessionId session = HistoryEntries.session(user);

    protected HistoryOfSessionContract(HistoryUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @Test
    void a_session_without_entries_has_one_empty_page() {
        store.add(HistoryEntries.signIn(user, start));

        Page<HistoryEntry> page = page(PageRequest.first(1));

        assertThat(page.items()).as("entries of the session").isEmpty();
        assertThat(page.next()).as("next page").isEmpty();
    }

    @Test
    void only_the_entries_of_that_session_are_listed_newest_first() {
        HistoryEntry middle = change(start.plusNanos(1_000));
        HistoryEntry newest = change(start.plusSeconds(1));
        HistoryEntry oldest = change(start);
        store.add(middle, HistoryEntries.signIn(user, start), newest);
        store.add(HistoryEntries.failure(user, start, Client.UNKNOWN), oldest);

        assertListed(page(PageRequest.first(9)).items(), newest, middle, oldest);
    }

    @Test
    void an_entry_of_another_user_is_not_listed_even_for_the_same_session() {
        UserId other = UniqueUsers.next();
        HistoryEntry own = change(start);
        store.add(own);
        store.add(HistoryEntries.change(other, session, start));

        assertListed(page(PageRequest.first(9)).items(), own);
    }

    @Test
    void an_entry_that_counts_many_is_listed_for_the_session_of_the_last() {
        HistoryEntry former = HistoryEntries.change(user, HistoryEntries.session(user), start);
        HistoryEntry last = change(start);
        store.history().fold(List.of(former));
        store.history().fold(List.of(last));

        assertListed(page(PageRequest.first(9)).items(), last.folded(former));
        assertListed(store.history()
                .listOf(user, former.session().orElseThrow(), PageRequest.first(9))
                .items());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, PageRequest.MAX_LIMIT})
    void pages_of_any_size_are_full_and_hold_every_entry_once(int limit) {
        List<HistoryEntry> entries = fiveAmongOthers();
        List<Integer> sizes = new ArrayList<>();

        List<HistoryEntry> walked = AllPages.from(PageRequest.first(limit), request -> {
            Page<HistoryEntry> page = page(request);
            sizes.add(page.items().size());
            return page;
        });

        assertSame(walked, entries);
        assertThat(sizes.subList(0, sizes.size() - 1))
                .as("sizes of all pages but the last")
                .allMatch(size -> size == limit);
        assertThat(sizes).as("sizes of the pages").hasSize((entries.size() + limit - 1) / limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "99999999999999999999", "ffffffffffffffffffffffffffffffff"})
    void a_cursor_that_a_client_made_up_is_a_place_like_any_other(String tie) {
        HistoryEntry older = change(start.minusSeconds(1));
        store.add(older, HistoryEntries.signIn(user, start.minusSeconds(1)));

        Page<HistoryEntry> page = page(PageRequest.first(9).after(new PageCursor(start, tie)));

        assertListed(page.items(), older);
    }

    /** Most of them, and the others too, at the same instant. */
    private List<HistoryEntry> fiveAmongOthers() {
        List<HistoryEntry> entries = List.of(
                change(start),
                change(start),
                change(start),
                change(start.minusNanos(1_000)),
                change(start.plusNanos(1_000)));
        for (HistoryEntry entry : entries) {
            store.add(HistoryEntries.signIn(user, entry.at()), entry, HistoryEntries.signIn(user, entry.at()));
        }
        store.history().fold(List.of(HistoryEntries.failure(user, start.truncatedTo(ChronoUnit.DAYS), Client.UNKNOWN)));
        return entries;
    }

    private HistoryEntry change(Instant at) {
        return HistoryEntries.change(user, session, at);
    }

    private Page<HistoryEntry> page(PageRequest request) {
        return store.history().listOf(user, session, request);
    }
}
