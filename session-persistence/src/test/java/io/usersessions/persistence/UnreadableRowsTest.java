package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that this library did not write, among those that it did. */
class UnreadableRowsTest {
    private static final UserId ADA = new UserId("ada");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    private final AtomicInteger reported = new AtomicInteger();
    private final PostgresSessions store =
            PostgresSessions.on(DATABASE).reportingTo((rows, first) -> reported.addAndGet(rows));

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        TestDatabase.execute(
                DATABASE, "truncate user_sessions.session, user_sessions.session_owner, user_sessions.session_history");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_id = E'a\\nb'",
                "user_id = null",
                "authenticated_at = null",
                "created_at = 'infinity'",
                "last_activity = '-infinity'",
                "expire_date = 'infinity'",
                "absolute_end = 'infinity'",
                "session_id = '\\x00'",
                "bucket = bucket # 1, user_id = ''"
            })
    void everyone_is_ended_and_unreadable_rows_are_reported(String malformation) {
        List<StoredSession> sessions = sessions(5);
        malform(sessions.get(2), malformation);

        List<SessionSummary> ended = new ArrayList<>(store.catalog().endEveryone(2));
        ended.addAll(store.catalog().endEveryone(2));
        ended.addAll(store.catalog().endEveryone(2));

        assertThat(ended)
                .containsExactlyInAnyOrder(
                        sessions.get(0).summary(),
                        sessions.get(1).summary(),
                        sessions.get(3).summary(),
                        sessions.get(4).summary());
        assertThat(reported).hasValue(1);
        assertThat(rows()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_id = E'a\\nb'",
                "authenticated_at = null",
                "expire_date = 'infinity'",
                "last_activity = '-infinity'",
                "last_activity = 'infinity'",
                "session_id = '\\x00'"
            })
    void a_search_walks_past_them_page_by_page(String malformation) {
        List<StoredSession> sessions = sessions(9);
        List.of(2, 3, 4, 8)
                .forEach(number -> malform(sessions.get(number), malformation.replace("\\x00", "\\x0" + number)));

        List<SessionSummary> seen = walk(page -> store.catalog().search(SessionQuery.all(), page), 2);

        assertThat(seen)
                .containsExactly(
                        sessions.get(0).summary(),
                        sessions.get(1).summary(),
                        sessions.get(5).summary(),
                        sessions.get(6).summary(),
                        sessions.get(7).summary());
        assertThat(reported).hasPositiveValue();
    }

    @Test
    void a_page_of_nothing_else_is_empty_and_ends() {
        sessions(5).forEach(session -> malform(session, "user_id = E'a\\nb'"));

        Page<SessionSummary> page = store.catalog().search(SessionQuery.all(), PageRequest.first(2));

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(reported).hasValue(5);
    }

    @Test
    void a_user_sees_and_ends_their_others() {
        List<StoredSession> sessions = sessions(3);
        malform(sessions.get(1), "created_at = 'infinity'");

        List<SessionSummary> listed = store.directory().list(ADA, NOW);
        List<SessionSummary> others =
                store.directory().endOthers(ADA, sessions.get(0).id(), NOW);
        malform(sessions.get(0), "created_at = 'infinity'");
        List<SessionSummary> all = store.directory().endAll(ADA, NOW);

        assertThat(listed)
                .containsExactly(sessions.get(0).summary(), sessions.get(2).summary());
        assertThat(others).containsExactly(sessions.get(2).summary());
        assertThat(all).isEmpty();
        assertThat(reported).hasValue(3);
        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void unreadable_rows_are_purged_and_do_not_stop_the_purge_of_others() {
        List<StoredSession> sessions = sessions(4);
        sessions.subList(0, 3).forEach(session -> malform(session, "user_id = E'a\\nb'"));

        List<SessionSummary> purged =
                store.expired().purge(sessions.get(0).expireDate().plus(Duration.ofDays(1)), 2);

        assertThat(purged).containsExactly(sessions.get(3).summary());
        assertThat(reported).hasValue(3);
        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void a_sign_in_at_the_cap_ignores_unreadable_rows() {
        sessions(2).forEach(session -> malform(session, "created_at = '-infinity'"));

        Creation creation = store.repository()
                .create(NewSession.of(StoredSessions.ownedBy(ADA).createdAt(NOW).build())
                        .under(new SessionCap(1, WhenReached.END_OLDEST)));

        assertThat(creation).isInstanceOf(Creation.Created.class);
        assertThat(reported).hasValue(2);
    }

    @Test
    void an_unreadable_session_that_is_read_by_itself_is_a_fault() {
        StoredSession session = sessions(1).get(0);
        malform(session, "authenticated_at = null");

        assertThatThrownBy(() -> store.repository().find(session.id()))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("not what this library writes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"event = 'UNHEARD_OF'", "reason = 'UNHEARD_OF'", "times = 0"})
    void a_history_is_read_past_them_page_by_page(String malformation) {
        List<HistoryEntry> entries = signIns(9);
        List.of(2, 3, 4, 8).forEach(number -> malform(entries.get(number), malformation));

        List<HistoryEntry> seen = walk(page -> store.history().list(ADA, page), 2);

        assertThat(seen)
                .containsExactly(entries.get(0), entries.get(1), entries.get(5), entries.get(6), entries.get(7));
        assertThat(reported).hasPositiveValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event = 'SOMETHING_NEW'", "event = 'ENDED', reason = 'SOMETHING_NEW'"})
    void an_entry_that_a_newer_node_wrote_is_left_out_and_reported_without_a_word_of_it(String assignment) {
        List<HistoryEntry> entries = signIns(3);
        malform(entries.get(1), assignment);
        List<SessionStoreException> faults = new ArrayList<>();

        Page<HistoryEntry> page = PostgresSessions.on(DATABASE)
                .reportingTo((rows, first) -> faults.add(first))
                .history()
                .list(ADA, PageRequest.first(10));

        assertThat(page.items()).containsExactly(entries.get(0), entries.get(2));
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .hasMessageContaining("does not know")
                        .hasMessageNotContaining("SOMETHING_NEW"));
    }

    private List<HistoryEntry> signIns(int count) {
        List<HistoryEntry> entries = sessions(count).stream()
                .map(session -> HistoryEntry.once(
                        ADA,
                        session.id(),
                        session.createdAt(),
                        HistoryEntry.Kind.SIGNED_IN,
                        null,
                        Actor.of(ADA),
                        session.client()))
                .toList();
        store.history().add(entries);
        return entries;
    }

    private static void malform(HistoryEntry entry, String assignment) {
        TestDatabase.execute(
                DATABASE,
                "update user_sessions.session_history set %s where happened_at = '%s'"
                        .formatted(assignment, entry.at()));
    }

    private List<StoredSession> sessions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> StoredSessions.ownedBy(ADA)
                        .createdAt(NOW.minusSeconds(number))
                        .storedIn(store.repository()))
                .toList();
    }

    private static void malform(StoredSession session, String assignment) {
        TestDatabase.execute(
                DATABASE,
                "update user_sessions.session set %s where session_id = '\\x%s'"
                        .formatted(
                                assignment,
                                HexFormat.of().formatHex(session.id().toBytes())));
    }

    private static String rows() {
        return TestDatabase.strings(DATABASE, "select count(*) from user_sessions.session")
                .get(0);
    }

    private static <T> List<T> walk(Function<PageRequest, Page<T>> listing, int limit) {
        List<T> seen = new ArrayList<>();
        Optional<PageCursor> next = Optional.empty();
        do {
            Page<T> page = listing.apply(new PageRequest(limit, next));
            seen.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return seen;
    }
}
