package io.usersessions.domain.watch;

import static io.usersessions.domain.watch.WatchedStore.NOW;
import static io.usersessions.domain.watch.WatchedStore.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whom a poll has told, and when. A session that is not watched any more was told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StorePollTest {
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);

    private final WatchedStore store = new WatchedStore();
    private final WatchedSessions watched = new WatchedSessions();
    private final Telling telling = new Telling(watched);
    private final List<String> reports = new ArrayList<>();
    private final Told told = new Told();
    private Instant time = NOW;
    private final StorePoll poll = new StorePoll(store, () -> time, MARGIN, reporting(), watched, telling);

    private WatchListener reporting() {
        return new WatchListener() {
            @Override
            public void failed(SessionStoreException fault) {
                reports.add(String.valueOf(fault.getMessage()));
                throw new IllegalStateException("a broken listener");
            }

            @Override
            public void recovered() {
                reports.add("recovered");
            }
        };
    }

    @AfterEach
    void close() {
        telling.close();
    }

    private SessionId watched(int number) {
        SessionId session = store.session(number);
        watch(session, told);
        return session;
    }

    private Watched watch(SessionId session, SessionEndListener listener) {
        Watched next = new Watched(session, listener, watched);
        watched.add(next);
        return next;
    }

    @Test
    void while_nothing_is_watched_the_store_is_not_asked() {
        watch(store.session(1), told).close();

        poll.run();

        assertThat(store.queries).isEmpty();
    }

    @Test
    void one_query_asks_for_all_sessions_and_for_each_once() {
        List<SessionId> sessions = IntStream.range(0, 5_000)
                .mapToObj(number -> watched(number % 2_500))
                .distinct()
                .toList();

        poll.run();

        assertThat(store.queries)
                .singleElement()
                .satisfies(ids -> assertThat(ids).containsExactlyInAnyOrderElementsOf(sessions));
    }

    @Test
    void every_watcher_of_a_session_that_ended_is_told_once() throws InterruptedException {
        SessionId ended = watched(1);
        watch(ended, told);
        SessionId live = watched(2);
        store.stored.remove(ended);

        poll.run();
        poll.run();

        told.assertNext(ended, SessionEnd.ENDED);
        told.assertNext(ended, SessionEnd.ENDED);
        told.assertNothingMore();
        assertThat(watched.all()).containsExactly(live);
    }

    @Test
    void a_session_that_ended_before_it_was_watched_is_told_too() throws InterruptedException {
        watch(WatchedStore.id(7), told);

        poll.run();

        told.assertNext(WatchedStore.id(7), SessionEnd.ENDED);
    }

    @Test
    void an_expired_session_is_told_after_the_margin_and_not_before() throws InterruptedException {
        SessionId expiring = watched(1);

        time = TOMORROW.plus(MARGIN).minus(A_MICROSECOND);
        poll.run();
        assertThat(watched.count()).isEqualTo(1);

        time = TOMORROW.plus(MARGIN);
        poll.run();
        told.assertNext(expiring, SessionEnd.EXPIRED);
    }

    @Test
    void activity_that_is_written_late_keeps_a_session() {
        SessionId active = watched(1);
        time = TOMORROW.plusSeconds(1);
        poll.run();

        store.stored.put(active, TOMORROW.plusSeconds(3_600));
        time = TOMORROW.plus(MARGIN);
        poll.run();

        assertThat(watched.all()).containsExactly(active);
    }

    @Test
    void a_session_that_was_purged_after_its_expiry_expired() throws InterruptedException {
        SessionId expiring = watched(1);
        poll.run();

        store.stored.remove(expiring);
        time = TOMORROW;
        poll.run();

        told.assertNext(expiring, SessionEnd.EXPIRED);
    }

    @Test
    void a_session_that_is_missing_just_before_its_expiry_ended() throws InterruptedException {
        SessionId ended = watched(1);
        poll.run();

        store.stored.remove(ended);
        time = TOMORROW.minus(A_MICROSECOND);
        poll.run();

        told.assertNext(ended, SessionEnd.ENDED);
    }

    @Test
    void a_fault_ends_no_session_and_is_reported_once_in_an_outage() throws InterruptedException {
        SessionId ended = watched(1);
        store.stored.remove(ended);
        fail(new SessionStoreException("away"));

        poll.run();
        poll.run();
        assertThat(reports).containsExactly("away");
        assertThat(watched.all()).containsExactly(ended);

        store.duringQuery = () -> {};
        poll.run();
        told.assertNext(ended, SessionEnd.ENDED);
        assertThat(reports).containsExactly("away", "recovered");
    }

    @Test
    void another_outage_is_reported_again() {
        watched(1);
        fail(new SessionStoreException("away"));
        poll.run();
        store.duringQuery = () -> {};
        poll.run();

        fail(new SessionStoreException("away again"));
        poll.run();

        assertThat(reports).containsExactly("away", "recovered", "away again");
    }

    @Test
    void whatever_a_store_throws_is_a_fault() {
        watched(1);

        store.duringQuery = () -> {
            throw new AssertionError("broken");
        };
        poll.run();

        assertThat(watched.count()).isEqualTo(1);
        assertThat(reports).singleElement().asString().contains("broken");
    }

    @Test
    void after_an_outage_activity_that_waited_gets_the_margin_to_be_written() throws InterruptedException {
        SessionId expiring = watched(1);
        time = TOMORROW.plus(Duration.ofHours(1));
        fail(new SessionStoreException("away"));
        poll.run();
        store.duringQuery = () -> {};

        time = time.plus(MARGIN).minus(A_MICROSECOND);
        poll.run();
        assertThat(watched.count()).isEqualTo(1);

        time = time.plus(A_MICROSECOND);
        poll.run();
        told.assertNext(expiring, SessionEnd.EXPIRED);
    }

    @Test
    void who_stopped_watching_during_the_query_is_not_told() throws InterruptedException {
        SessionId ended = WatchedStore.id(1);
        Watched gone = watch(ended, told);
        SessionId other = WatchedStore.id(2);
        watch(other, told);
        store.duringQuery = gone::close;

        poll.run();

        told.assertNext(other, SessionEnd.ENDED);
        told.assertNothingMore();
    }

    private void fail(SessionStoreException fault) {
        store.duringQuery = () -> {
            throw fault;
        };
    }
}
