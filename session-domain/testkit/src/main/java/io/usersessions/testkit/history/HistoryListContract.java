package io.usersessions.testkit.history;

import static io.usersessions.testkit.difference.EntryAssert.assertListed;
import static io.usersessions.testkit.difference.EntryAssert.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link SessionHistory#add} and {@link SessionHistory#list}. */
public abstract class HistoryListContract {
    private static final int RACERS = 8;

    private final HistoryUnderTest store;
    private final Instant start;
    private final UserId user = UniqueUsers.next();

    protected HistoryListContract(HistoryUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @Nested
    class Fields extends HistoryFieldsContract {
        Fields() {
            super(HistoryListContract.this.store);
        }
    }

    @Nested
    class Pages extends HistoryPagingContract {
        Pages() {
            super(HistoryListContract.this.store);
        }
    }

    @Test
    void a_user_without_entries_has_one_empty_page() {
        Page<HistoryEntry> page = store.history().list(user, PageRequest.first(1));

        assertThat(page.items()).as("entries").isEmpty();
        assertThat(page.next()).as("next page").isEmpty();
    }

    @Test
    void entries_are_listed_newest_first() {
        HistoryEntry middle = HistoryEntries.signIn(user, start.plusNanos(1_000));
        HistoryEntry newest = HistoryEntries.signIn(user, start.plusSeconds(1));
        HistoryEntry oldest = HistoryEntries.signIn(user, start);
        store.add(middle, newest);
        store.add(oldest);

        List<HistoryEntry> listed = store.listed(user);

        assertListed(listed, newest, middle, oldest);
    }

    @Test
    void no_entries_at_all_are_no_error() {
        store.history().add(List.of());

        List<HistoryEntry> listed = store.listed(user);

        assertThat(listed).as("entries").isEmpty();
    }

    @Test
    void what_happened_to_others_is_not_listed() {
        HistoryEntry own = HistoryEntries.signIn(user, start);
        store.add(own, HistoryEntries.signIn(UniqueUsers.next(), start));

        List<HistoryEntry> listed = store.listed(user);

        assertListed(listed, own);
    }

    @Test
    void the_same_entry_twice_is_kept_twice() {
        HistoryEntry entry = HistoryEntries.signIn(user, start);
        store.add(entry, entry);
        store.add(entry);

        List<HistoryEntry> listed = store.listed(user);

        assertListed(listed, entry, entry, entry);
    }

    @Test
    void what_many_add_at_once_is_all_kept() {
        List<HistoryEntry> entries = Race.of(RACERS, number -> {
            HistoryEntry entry = HistoryEntries.signIn(user, start);
            store.add(entry);
            return entry;
        });

        List<HistoryEntry> listed = store.listed(user);

        assertSame(listed, entries);
    }
}
