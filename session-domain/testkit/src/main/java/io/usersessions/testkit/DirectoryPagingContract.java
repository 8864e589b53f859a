package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.Touch;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of {@link SessionDirectory#search}. */
abstract class DirectoryPagingContract {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");

    private final SessionDirectoryContract store;
    private final UserId owner = Strangers.next();
    private final SessionQuery own = SessionQuery.all().user(owner);

    DirectoryPagingContract(SessionDirectoryContract store) {
        this.store = store;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, PageRequest.MAX_LIMIT})
    void pages_of_any_size_hold_every_session_once_and_in_order_also_where_activity_is_the_same(int limit) {
        List<SessionSummary> sessions = eightSessions();

        List<SessionSummary> walked =
                Walk.from(PageRequest.first(limit), page -> store.directory().search(own, page));

        assertThat(walked).containsExactlyElementsOf(sessions);
    }

    @Test
    void a_page_that_holds_the_last_session_has_no_next_even_if_it_is_full() {
        int all = eightSessions().size();

        Page<SessionSummary> full = store.directory().search(own, PageRequest.first(all));
        Page<SessionSummary> allButOne = store.directory().search(own, PageRequest.first(all - 1));

        assertThat(full.next()).isEmpty();
        assertThat(allButOne.next()).isPresent();
    }

    @Test
    void a_search_that_finds_nothing_has_one_empty_page() {
        Page<SessionSummary> page = store.directory().search(own, PageRequest.first(1));

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void a_session_that_begins_or_ends_meanwhile_neither_repeats_nor_hides_another() {
        List<SessionSummary> sessions = eightSessions();
        PageRequest firstPage = PageRequest.first(4);
        Page<SessionSummary> first = store.directory().search(own, firstPage);
        stored(START.plusSeconds(60));
        store.repository().end(sessions.get(0).id());
        store.repository().end(sessions.get(3).id());

        List<SessionSummary> rest = Walk.from(
                firstPage.after(first.next().orElseThrow()),
                page -> store.directory().search(own, page));

        assertThat(first.items()).containsExactlyElementsOf(sessions.subList(0, 4));
        assertThat(rest).containsExactlyElementsOf(sessions.subList(4, 8));
    }

    @Test
    void a_session_that_becomes_active_meanwhile_moves_to_the_front_and_neither_repeats_nor_hides_another() {
        List<SessionSummary> sessions = eightSessions();
        PageRequest firstPage = PageRequest.first(4);
        Page<SessionSummary> first = store.directory().search(own, firstPage);

        touch(sessions.get(1), START.plusSeconds(60));
        touch(sessions.get(6), START.plusSeconds(61));
        List<SessionSummary> rest = Walk.from(
                firstPage.after(first.next().orElseThrow()),
                page -> store.directory().search(own, page));
        List<SessionSummary> anew = store.directory().search(own, firstPage).items();

        assertThat(first.items()).containsExactlyElementsOf(sessions.subList(0, 4));
        assertThat(rest).containsExactly(sessions.get(4), sessions.get(5), sessions.get(7));
        assertThat(anew)
                .extracting(SessionSummary::id)
                .startsWith(sessions.get(6).id(), sessions.get(1).id());
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
        PageRequest madeUp = PageRequest.first(8).after(new PageCursor(START, tie));

        Page<SessionSummary> page = store.directory().search(own, madeUp);

        assertThat(page.items())
                .allSatisfy(session -> assertThat(session.lastActivity()).isBeforeOrEqualTo(START));
        assertThat(page.items())
                .anySatisfy(session -> assertThat(session.lastActivity()).isBefore(START));
    }

    /** One newer and one older by a microsecond, and six of the same activity between them; in the order of the listing. */
    private List<SessionSummary> eightSessions() {
        Stream<SessionSummary> same = Stream.generate(() -> stored(START)).limit(6);
        Stream<SessionSummary> others = Stream.of(stored(START.plusNanos(1_000)), stored(START.minusNanos(1_000)));
        return Stream.concat(same, others)
                .sorted(SessionSummary.NEWEST_ACTIVITY_FIRST)
                .toList();
    }

    private void touch(SessionSummary session, Instant activity) {
        store.repository().touch(List.of(new Touch(session.id(), activity, session.expireDate(), session.client())));
        store.awaitTouches();
    }

    private SessionSummary stored(Instant lastActivity) {
        return StoredSessions.ownedBy(owner)
                .createdAt(START.minusSeconds(1))
                .lastActivity(lastActivity)
                .storedIn(store.repository())
                .summary();
    }
}
