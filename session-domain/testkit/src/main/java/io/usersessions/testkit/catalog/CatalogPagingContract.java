package io.usersessions.testkit.catalog;

import static io.usersessions.testkit.difference.SessionAssert.assertListed;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.testkit.trial.AllPages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of {@link SessionCatalog#search}. */
public abstract class CatalogPagingContract extends PagingGroup {
    protected CatalogPagingContract(CatalogUnderTest store) {
        super(store);
    }

    @Nested
    class Changes extends ChangesWhilePagingContract {
        Changes() {
            super(CatalogPagingContract.this.store);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, PageRequest.MAX_LIMIT})
    void pages_of_any_size_hold_every_session_once_and_in_order_also_where_activity_is_the_same(int limit) {
        List<SessionSummary> sessions = eightSessions();

        List<SessionSummary> walked =
                AllPages.from(PageRequest.first(limit), page -> store.catalog().search(own, page));

        assertListed(walked, sessions);
    }

    @Test
    void a_page_that_holds_the_last_session_has_no_next_even_if_it_is_full() {
        int all = eightSessions().size();

        Page<SessionSummary> full = store.catalog().search(own, PageRequest.first(all));
        Page<SessionSummary> allButOne = store.catalog().search(own, PageRequest.first(all - 1));

        assertThat(full.next()).as("next page after the last session").isEmpty();
        assertThat(allButOne.next()).as("next page before the last session").isPresent();
    }

    @Test
    void a_search_that_finds_nothing_has_one_empty_page() {
        Page<SessionSummary> page = store.catalog().search(own, PageRequest.first(1));

        assertNone(page.items());
        assertThat(page.next()).as("next page").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0",
                "-",
                "AAAAAAAAAAAAAAAAAAAAAA",
                "________________________________________________________________"
            })
    void a_cursor_that_a_client_made_up_is_a_place_like_any_other(String tie) {
        eightSessions();
        PageRequest madeUp = PageRequest.first(8).after(new PageCursor(start, tie));

        Page<SessionSummary> page = store.catalog().search(own, madeUp);

        List<Instant> activities =
                page.items().stream().map(SessionSummary::lastActivity).toList();
        assertThat(activities).as("activities after the cursor").noneMatch(start::isBefore);
        assertThat(activities).as("activities after the cursor").anyMatch(start::isAfter);
    }
}
