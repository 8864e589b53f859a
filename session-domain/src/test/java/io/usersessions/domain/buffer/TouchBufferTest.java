package io.usersessions.domain.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TouchBufferTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Client FIREFOX = Client.of("Firefox", "192.0.2.1");
    private static final Client CURL = Client.of("curl", "192.0.2.2");
    private static final TouchBufferSettings SETTINGS = new TouchBufferSettings(Duration.ofMinutes(1), 4, 6);

    private final TouchLog store = new TouchLog();
    private final List<TouchFault> faults = new ArrayList<>();
    private final TouchBuffer buffer = TouchBuffer.over(store, SETTINGS, faults::add);

    @AfterEach
    void close() {
        store.isAway = false;
        buffer.close();
    }

    @Test
    void the_touches_of_an_interval_are_one_call_with_one_touch_a_session() {
        IntStream.range(0, 30).forEach(second -> buffer.touch(List.of(touch(second % 3, second))));

        buffer.flush();

        assertThat(store.calls)
                .singleElement()
                .satisfies(touches ->
                        assertThat(touches).containsExactlyInAnyOrder(touch(0, 27), touch(1, 28), touch(2, 29)));
    }

    @Test
    void of_two_touches_the_newest_activity_and_its_client_and_the_latest_expiry_are_written() {
        Touch late = new Touch(id(1), 1, START.plusSeconds(9), START.plusSeconds(100), FIREFOX);
        Touch early = new Touch(id(1), 1, START.plusSeconds(1), START.plusSeconds(200), CURL);

        buffer.touch(List.of(late));
        buffer.touch(List.of(early));
        buffer.flush();

        assertThat(store.calls)
                .containsExactly(List.of(new Touch(id(1), 1, START.plusSeconds(9), START.plusSeconds(200), FIREFOX)));
    }

    @Test
    void nothing_is_written_before_the_interval_and_nothing_twice() {
        buffer.touch(List.of(touch(1, 1)));
        int before = store.calls.size();

        buffer.flush();
        buffer.flush();

        assertThat(before).isZero();
        assertThat(store.calls).hasSize(1);
    }

    @Test
    void what_waits_is_found_before_it_is_written() {
        StoredSession session = stored(1);
        buffer.touch(List.of(touch(1, 60)));

        StoredSession found = buffer.find(id(1)).orElseThrow();

        assertThat(found.lastActivity()).isEqualTo(START.plusSeconds(60));
        assertThat(found.expireDate()).isEqualTo(START.plusSeconds(60).plus(IDLE));
        assertThat(found.client()).isEqualTo(CURL);
        assertThat(store.find(id(1))).contains(session);
    }

    @Test
    void what_is_being_written_is_found() {
        stored(1);
        List<Instant> found = new ArrayList<>();
        store.beforeTouch =
                () -> buffer.find(id(1)).map(StoredSession::lastActivity).ifPresent(found::add);
        buffer.touch(List.of(touch(1, 60)));

        buffer.flush();

        assertThat(found).containsExactly(START.plusSeconds(60));
    }

    @Test
    void a_touch_that_is_written_during_a_find_is_found() {
        stored(1);
        store.afterFind = buffer::flush;
        buffer.touch(List.of(touch(1, 60)));

        StoredSession found = buffer.find(id(1)).orElseThrow();

        assertThat(found.lastActivity()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void a_touch_of_a_session_that_was_not_live_then_shows_nothing() {
        StoredSession session = stored(1);
        buffer.touch(List.of(touch(1, 3_600)));

        assertThat(buffer.find(id(1))).contains(session);
    }

    @Test
    void a_session_that_ended_stays_ended_and_its_touch_is_dropped() {
        stored(1);
        buffer.touch(List.of(touch(1, 60)));

        Optional<StoredSession> last = buffer.end(id(1));
        buffer.flush();

        assertThat(last).map(StoredSession::lastActivity).contains(START.plusSeconds(60));
        assertThat(buffer.find(id(1))).isEmpty();
        assertThat(store.calls).isEmpty();
    }

    @Test
    void a_session_that_is_replaced_is_touched_first() {
        StoredSession session = stored(1);
        buffer.touch(List.of(touch(1, 60), touch(2, 60)));

        buffer.replace(session, 1);

        assertThat(store.calls).containsExactly(List.of(touch(1, 60)));
        assertThat(store.find(id(1))).contains(session);
        assertThat(buffer.find(id(1))).contains(session);
    }

    @Test
    void a_replacement_fails_with_its_touch_and_the_touch_is_kept() {
        StoredSession session = stored(1);
        buffer.touch(List.of(touch(1, 60)));
        store.isAway = true;

        assertThatThrownBy(() -> buffer.replace(session, 1)).isInstanceOf(SessionStoreException.class);
        store.isAway = false;
        buffer.flush();

        assertThat(store.find(id(1)).orElseThrow().lastActivity()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void a_session_that_is_replaced_while_its_touch_is_being_written_is_touched_first() throws InterruptedException {
        StoredSession session = stored(1);
        buffer.touch(List.of(touch(1, 60)));

        replacedDuringFlush(session, () -> {});

        assertThat(store.calls).containsExactly(List.of(touch(1, 60)));
        assertThat(store.find(id(1))).contains(session);
        assertThat(buffer.find(id(1))).contains(session);
    }

    @Test
    void a_touch_whose_writing_fails_is_written_before_the_replacement_that_waited_for_it()
            throws InterruptedException {
        StoredSession session = stored(1);
        buffer.touch(List.of(touch(1, 60)));

        replacedDuringFlush(session, () -> {
            store.beforeTouch = () -> store.isAway = false;
            store.isAway = true;
        });

        assertThat(store.calls).containsExactly(List.of(touch(1, 60)), List.of(touch(1, 60)));
        assertThat(store.find(id(1))).contains(session);
        assertThat(buffer.find(id(1))).contains(session);
    }

    /** Blocks a flush in the store until the replacement waits or is finished. */
    private void replacedDuringFlush(StoredSession next, Runnable atTheEnd) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        store.beforeTouch = () -> {
            held.countDown();
            await(release);
            atTheEnd.run();
        };
        Thread flush = new Thread(buffer::flush, "flush");
        flush.start();
        await(held);
        Thread replacement = new Thread(() -> buffer.replace(next, 1), "replacement");
        replacement.start();
        while (replacement.isAlive() && replacement.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        release.countDown();
        flush.join();
        replacement.join();
    }

    @Test
    void a_request_that_fills_a_batch_writes_it() {
        IntStream.range(0, 3).forEach(number -> buffer.touch(List.of(touch(number, 1))));
        int before = store.calls.size();

        buffer.touch(List.of(touch(3, 1)));

        assertThat(before).isZero();
        assertThat(store.calls)
                .singleElement()
                .satisfies(touches -> assertThat(touches).hasSize(4));
    }

    @Test
    void no_call_has_more_than_a_batch() {
        store.isAway = true;
        IntStream.range(0, 6).forEach(number -> buffer.touch(List.of(touch(number, 1))));
        store.isAway = false;
        store.calls.clear();

        buffer.flush();

        assertThat(store.calls).extracting(List::size).containsExactly(4, 2);
    }

    @Test
    void a_fault_reaches_the_listener_and_no_request() {
        store.isAway = true;

        assertThatCode(() -> IntStream.range(0, 4).forEach(number -> buffer.touch(List.of(touch(number, 1)))))
                .doesNotThrowAnyException();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.kept()).isEqualTo(4);
            assertThat(fault.dropped()).isZero();
            assertThat(fault.cause()).hasMessage("away");
        });
    }

    @Test
    void an_error_of_the_store_is_reported_too_and_the_next_attempt_succeeds() {
        stored(1);
        buffer.touch(List.of(touch(1, 1)));
        store.beforeTouch = () -> {
            throw new OutOfMemoryError("once");
        };

        buffer.flush();
        store.beforeTouch = () -> {};
        buffer.flush();

        assertThat(faults).hasSize(1);
        assertThat(store.find(id(1)).orElseThrow().lastActivity()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void a_touch_that_the_store_refuses_is_dropped_and_reported_and_all_others_are_written() {
        IntStream.range(0, 4).forEach(this::stored);
        store.refused.add(id(2));
        IntStream.range(0, 4).forEach(number -> buffer.touch(List.of(touch(number, 1))));

        int calls = store.calls.size();
        buffer.flush();

        for (int number : new int[] {0, 1, 3}) {
            assertThat(store.find(id(number)).orElseThrow().lastActivity()).isEqualTo(START.plusSeconds(1));
        }
        assertThat(buffer.find(id(2)).orElseThrow().lastActivity()).isEqualTo(START);
        assertThat(store.calls).extracting(List::size).containsExactly(4, 2, 2, 1, 1);
        assertThat(calls).isEqualTo(store.calls.size());
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.kept()).isZero();
            assertThat(fault.dropped()).isZero();
            assertThat(fault.refused()).isEqualTo(1);
            assertThat(fault.cause()).hasMessageContaining(id(2).toString()).hasMessageContaining("refused");
        });
    }

    @Test
    void each_refused_touch_is_counted_and_each_batch_is_reported_once() {
        stored(1);
        IntStream.of(0, 2, 3).mapToObj(TouchBufferTest::id).forEach(store.refused::add);
        IntStream.range(0, 3).forEach(number -> buffer.touch(List.of(touch(number, 1))));

        buffer.touch(List.of(touch(3, 1)));
        buffer.flush();

        assertThat(store.find(id(1)).orElseThrow().lastActivity()).isEqualTo(START.plusSeconds(1));
        assertThat(faults).extracting(TouchFault::refused).containsExactly(3L);
    }

    @Test
    void a_store_failure_while_a_refused_batch_is_split_keeps_the_touches_that_are_not_written() {
        IntStream.range(0, 3).forEach(this::stored);
        store.refused.add(id(2));
        IntStream.range(0, 3).forEach(number -> buffer.touch(List.of(touch(number, 1))));
        store.beforeTouch = () -> store.isAway = store.calls.size() == 2;

        buffer.flush();
        store.beforeTouch = () -> {};
        store.isAway = false;
        buffer.flush();

        assertThat(faults).extracting(TouchFault::kept).containsExactly(2, 0);
        for (int number : new int[] {0, 1}) {
            assertThat(store.find(id(number)).orElseThrow().lastActivity()).isEqualTo(START.plusSeconds(1));
        }
    }

    @Test
    void a_replacement_does_not_fail_with_a_touch_that_the_store_refuses() {
        StoredSession session = stored(1);
        store.refused.add(id(1));
        buffer.touch(List.of(touch(1, 60)));

        buffer.replace(edited(session), 1);
        buffer.flush();

        assertThat(store.find(id(1))).contains(edited(session));
        assertThat(store.calls).hasSize(1);
        assertThat(faults).extracting(TouchFault::refused).containsExactly(1L);
    }

    @Test
    void while_the_store_fails_requests_do_not_wait_for_it() {
        store.isAway = true;
        IntStream.range(0, 6).forEach(number -> buffer.touch(List.of(touch(number, 1))));

        assertThat(store.calls).hasSize(1);
    }

    @Test
    void touches_that_could_not_be_written_are_written_with_later_ones() {
        stored(1);
        stored(2);
        buffer.touch(List.of(touch(1, 1), touch(2, 2)));
        store.isAway = true;
        buffer.flush();
        buffer.touch(List.of(touch(1, 3)));

        store.isAway = false;
        StoredSession meanwhile = buffer.find(id(2)).orElseThrow();
        buffer.flush();

        assertThat(meanwhile.lastActivity()).isEqualTo(START.plusSeconds(2));
        assertThat(store.calls)
                .last()
                .satisfies(touches -> assertThat(touches).containsExactlyInAnyOrder(touch(1, 3), touch(2, 2)));
        assertThat(store.find(id(1)).orElseThrow().lastActivity()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void above_the_limit_the_oldest_touches_are_dropped_and_counted() {
        store.isAway = true;
        IntStream.range(0, 4).forEach(number -> buffer.touch(List.of(touch(number, 1))));
        buffer.touch(List.of(touch(0, 2)));
        IntStream.range(4, 8).forEach(number -> buffer.touch(List.of(touch(number, 3))));
        buffer.flush();
        store.isAway = false;
        buffer.flush();

        List<Touch> written = store.calls.subList(2, store.calls.size()).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(written)
                .containsExactlyInAnyOrder(
                        touch(3, 1), touch(0, 2), touch(4, 3), touch(5, 3), touch(6, 3), touch(7, 3));
        assertThat(faults).last().satisfies(fault -> {
            assertThat(fault.kept()).isEqualTo(6);
            assertThat(fault.dropped()).isEqualTo(2);
        });
    }

    @Test
    void a_listener_that_throws_breaks_nothing() {
        TouchBuffer watched = TouchBuffer.over(store, SETTINGS, fault -> {
            throw new IllegalStateException("listener");
        });
        watched.touch(List.of(touch(1, 1)));
        store.isAway = true;

        assertThatCode(watched::flush).doesNotThrowAnyException();
        store.isAway = false;
        watched.close();

        assertThat(store.calls).hasSize(2);
    }

    @Test
    void closing_writes_what_waits() {
        buffer.touch(List.of(touch(1, 1), touch(2, 2)));

        buffer.close();

        assertThat(store.calls)
                .singleElement()
                .satisfies(touches -> assertThat(touches).hasSize(2));
    }

    @Test
    void after_the_close_touches_are_written_at_once() {
        buffer.close();

        buffer.touch(List.of(touch(1, 1)));

        assertThat(store.calls).containsExactly(List.of(touch(1, 1)));
    }

    @Test
    void a_crash_loses_activity_that_waited_and_nothing_else() {
        StoredSession session = stored(1);
        StoredSession edited = edited(session);
        StoredSession ended = stored(3);
        buffer.replace(edited, 1);
        buffer.end(ended.id());
        buffer.create(NewSession.of(session(2)));
        buffer.touch(List.of(touch(1, 60)));

        assertThat(store.sessions.values()).containsExactlyInAnyOrder(edited, session(2));
    }

    @Test
    void its_own_thread_writes_at_each_interval() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(2);
        SessionRepository counting = new TouchLog() {
            @Override
            public synchronized void touch(Collection<Touch> touches) {
                super.touch(touches);
                written.countDown();
            }
        };
        TouchBufferSettings often = new TouchBufferSettings(Duration.ofMillis(1), 1_000, 1_000);
        try (TouchBuffer soon = TouchBuffer.over(counting, often, faults::add)) {
            ExecutorService requests = Executors.newSingleThreadExecutor();
            CompletableFuture<Void> touching = CompletableFuture.runAsync(
                    () -> {
                        for (int second = 0; written.getCount() > 0; second++) {
                            soon.touch(List.of(touch(1, second)));
                        }
                    },
                    requests);

            assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
            touching.join();
            requests.shutdown();
        }
    }

    @RepeatedTest(20)
    void touches_and_flushes_at_once_lose_nothing() {
        IntStream.range(0, 8).forEach(this::stored);
        CountDownLatch ready = new CountDownLatch(6);

        List<CompletableFuture<Void>> racers = IntStream.range(0, 6)
                .mapToObj(racer -> CompletableFuture.runAsync(
                        () -> {
                            ready.countDown();
                            await(ready);
                            for (int step = 0; step < 300; step++) {
                                if (racer < 4) {
                                    buffer.touch(List.of(touch(step % 8, 1 + step * 4 + racer)));
                                } else {
                                    buffer.flush();
                                }
                            }
                        },
                        work -> new Thread(work, "racer").start()))
                .toList();
        racers.forEach(CompletableFuture::join);
        buffer.flush();

        for (int number = 0; number < 8; number++) {
            int lastStep = 299 - (299 - number) % 8;
            assertThat(store.find(id(number)).orElseThrow().lastActivity())
                    .isEqualTo(START.plusSeconds(1 + lastStep * 4 + 3));
        }
    }

    @RepeatedTest(20)
    void a_store_that_comes_and_goes_meanwhile_loses_nothing() {
        IntStream.range(0, 6).forEach(this::stored);

        CompletableFuture<Void> flushes = CompletableFuture.runAsync(() -> {
            for (int step = 0; step < 200; step++) {
                store.isAway = step % 2 == 0;
                buffer.flush();
            }
        });
        for (int step = 0; step < 300; step++) {
            buffer.touch(List.of(touch(step % 6, step)));
        }
        flushes.join();
        store.isAway = false;
        buffer.flush();

        for (int number = 0; number < 6; number++) {
            assertThat(store.find(id(number)).orElseThrow().lastActivity()).isEqualTo(START.plusSeconds(294 + number));
        }
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThatThrownBy(() -> new TouchBufferSettings(Duration.ZERO, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TouchBufferSettings(Duration.ofMinutes(2), 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TouchBufferSettings(Duration.ofSeconds(1), 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TouchBufferSettings(Duration.ofSeconds(1), 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TouchBufferSettings.defaults().interval()).isEqualTo(Duration.ofSeconds(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static Touch touch(int session, int second) {
        Instant activity = START.plusSeconds(second);
        return new Touch(id(session), 1, activity, activity.plus(IDLE), CURL);
    }

    private static SessionId id(int number) {
        return SessionId.fromBytes(
                ByteBuffer.allocate(SessionId.BYTES).putInt(number).array());
    }

    private StoredSession stored(int number) {
        StoredSession session = session(number);
        store.sessions.put(session.id(), session);
        return session;
    }

    private static StoredSession session(int number) {
        return session(number, 1);
    }

    private static StoredSession edited(StoredSession session) {
        return session(ByteBuffer.wrap(session.id().toBytes()).getInt(), 2);
    }

    private static StoredSession session(int number, long version) {
        return StoredSession.builder()
                .id(id(number))
                .keyDigest(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]))
                .payload(Payload.of(new byte[] {1}))
                .version(version)
                .client(FIREFOX)
                .createdAt(START)
                .lastActivity(START)
                .expireDate(START.plus(IDLE))
                .idleTimeout(IDLE)
                .absoluteEnd(START.plus(Duration.ofDays(1)))
                .persistence(Lifetime.Persistence.BROWSER_SESSION)
                .build();
    }
}
