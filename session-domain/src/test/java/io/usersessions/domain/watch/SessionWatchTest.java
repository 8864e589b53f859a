package io.usersessions.domain.watch;

import static io.usersessions.domain.watch.WatchedStore.NOW;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionWatchTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final Duration SELDOM = Duration.ofMinutes(1);
    private static final Client FIREFOX = Client.of("Firefox", "192.0.2.1");

    private final WatchedStore store = new WatchedStore();
    private final Told told = new Told();
    private SessionWatch watch = over(SELDOM);

    private SessionWatch over(Duration interval) {
        SessionWatchSettings settings = new SessionWatchSettings(interval, Duration.ofMinutes(1));
        return SessionWatch.over(store, () -> NOW, settings, fault -> {});
    }

    private void pollEvery(Duration interval) {
        watch.close();
        watch = over(interval);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private Watched watch(SessionId session) {
        return watch.watch(session, told);
    }

    private List<SessionId> nextQuery() throws InterruptedException {
        List<SessionId> query = store.queries.poll(PATIENCE_SECONDS, SECONDS);
        assertThat(query).as("a query").isNotNull();
        return query;
    }

    @Test
    void an_end_is_told_at_one_of_the_next_polls() throws InterruptedException {
        pollEvery(SessionWatchSettings.SHORTEST);
        SessionId session = store.session(1);
        watch(session);
        nextQuery();

        store.stored.remove(session);

        told.assertNext(session, SessionEnd.ENDED);
        assertThat(watch.watched()).isZero();
    }

    @Test
    void the_first_session_that_is_watched_is_asked_for_at_once() throws InterruptedException {
        SessionId ended = WatchedStore.id(1);

        watch(ended);

        told.assertNext(ended, SessionEnd.ENDED);
    }

    @ParameterizedTest
    @EnumSource
    void an_end_on_this_node_is_told_without_a_query(EndReason reason) throws InterruptedException {
        SessionId session = store.session(1);
        watch(session);
        nextQuery();

        watch.events().on(ended(session, reason));
        watch.events().on(ended(session, reason));

        told.assertNext(session, reason == EndReason.EXPIRED ? SessionEnd.EXPIRED : SessionEnd.ENDED);
        told.assertNothingMore();
        assertThat(store.queries).isEmpty();
    }

    @Test
    void a_new_key_or_client_ends_no_session() {
        SessionId session = store.session(1);
        watch(session);

        watch.events().on(new SessionEvent.Rotated(session, Optional.empty(), FIREFOX, NOW));
        watch.events().on(new SessionEvent.ClientChanged(session, Optional.empty(), FIREFOX, FIREFOX, NOW));

        assertThat(watch.watched()).isEqualTo(1);
    }

    @Test
    void the_end_of_everyone_is_looked_up_soon() throws InterruptedException {
        SessionId session = store.session(1);
        watch(session);
        nextQuery();

        store.stored.clear();
        watch.events().on(new SessionEvent.EveryoneEnded(1, Actor.SYSTEM, NOW));

        told.assertNext(session, SessionEnd.ENDED);
    }

    @Test
    void a_hint_has_the_store_asked_and_decides_nothing() throws InterruptedException {
        SessionId live = store.session(1);
        watch(live);
        nextQuery();

        watch.hint(live);

        assertThat(nextQuery()).containsExactly(live);
        told.assertNothingMore();
        assertThat(watch.watched()).isEqualTo(1);
    }

    @Test
    void many_hints_are_one_query_and_hints_of_others_are_none() throws InterruptedException {
        SessionId watched = store.session(1);
        watch(watched);
        nextQuery();

        IntStream.range(0, 1_000).forEach(number -> watch.hint(WatchedStore.id(number + 2)));
        IntStream.range(0, 1_000).forEach(number -> watch.hint(watched));
        nextQuery();
        watch.close();

        assertThat(store.queries).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void queries_keep_their_distance_however_many_hints_there_are() throws InterruptedException {
        SessionId watched = store.session(1);
        store.duringQuery = () -> watch.hint(watched);
        long begin = System.nanoTime();

        watch(watched);
        for (int number = 0; number < 6; number++) {
            nextQuery();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThanOrEqualTo(SessionWatchSettings.SHORTEST.multipliedBy(5));
    }

    @Test
    void a_listener_that_throws_or_blocks_holds_up_no_other() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        SessionId ended = WatchedStore.id(1);
        store.duringQuery = () -> {
            // All of these are told at one poll.
            Watched unused = watch.watch(ended, (session, how) -> {
                throw new AssertionError("a broken listener");
            });
            Watched unusedToo = watch.watch(ended, (session, how) -> await(end));
            watch(ended);
            store.duringQuery = () -> {};
        };

        watch(ended);

        told.assertNext(ended, SessionEnd.ENDED);
        told.assertNext(ended, SessionEnd.ENDED);
        end.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            boolean unused = latch.await(PATIENCE_SECONDS, SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closing_leaves_nothing_behind() throws InterruptedException {
        SessionId shared = store.session(-1);
        Watched kept = watch(shared);
        List<Watched> all = IntStream.range(0, 5_000)
                .mapToObj(number -> watch(number % 5 == 0 ? shared : store.session(number)))
                .toList();
        assertThat(watch.watched()).isEqualTo(4_001);

        all.forEach(Watched::close);
        all.forEach(Watched::close);

        assertThat(watch.watched()).isEqualTo(1);
        kept.close();
        assertThat(watch.watched()).isZero();
    }

    @Test
    void an_end_that_is_told_while_watchers_come_and_go_reaches_each_at_most_once() {
        SessionId session = store.session(1);
        List<AtomicInteger> calls =
                IntStream.range(0, 400).mapToObj(number -> new AtomicInteger()).toList();

        List<CompletableFuture<Void>> racers = IntStream.range(0, 400)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    Watched watched =
                            watch.watch(session, (id, how) -> calls.get(number).incrementAndGet());
                    watch.events().on(ended(session, EndReason.SIGNED_OUT));
                    if (number % 2 == 0) {
                        watched.close();
                    }
                }))
                .toList();
        racers.forEach(CompletableFuture::join);
        watch.close();

        assertThat(watch.watched()).isZero();
        assertThat(calls).allSatisfy(count -> assertThat(count.get()).isLessThanOrEqualTo(1));
    }

    @Test
    void a_closed_watch_refuses_and_its_thread_ends() throws Exception {
        CompletableFuture<Thread> polling = new CompletableFuture<>();
        store.duringQuery = () -> polling.complete(Thread.currentThread());
        watch(store.session(1));
        Thread thread = polling.get(PATIENCE_SECONDS, SECONDS);

        watch.close();
        watch.close();

        thread.join(SECONDS.toMillis(PATIENCE_SECONDS));
        assertThat(thread.isAlive()).isFalse();
        assertThat(watch.watched()).isZero();
        watch.hint(WatchedStore.id(1));
        watch.events().on(ended(WatchedStore.id(1), EndReason.SIGNED_OUT));
        assertThatThrownBy(() -> watch(WatchedStore.id(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        told.assertNothingMore();
    }

    @Test
    void a_watch_can_be_closed_while_it_polls() throws InterruptedException {
        store.duringQuery = watch::close;

        watch(store.session(1));
        nextQuery();
        watch.close();

        assertThat(watch.watched()).isZero();
    }

    private static SessionEvent ended(SessionId session, EndReason reason) {
        return new SessionEvent.Ended(session, Optional.empty(), FIREFOX, reason, Actor.SYSTEM, NOW);
    }
}
