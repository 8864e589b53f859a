package io.usersessions.persistence.combining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callers see of combining, whatever the work is. */
@Timeout(60)
class CombinerTest {
    private static final Duration LONG = Duration.ofSeconds(50);

    private final HeldWork work = new HeldWork();

    @AfterEach
    void let_everyone_go() {
        work.release();
    }

    @Test
    void a_lone_caller_does_its_own_work_on_its_own_thread() {
        work.release();

        assertThat(combiner(new Queueing(1, 1, 1), LONG).call("a")).isEqualTo("A");

        assertThat(work.alone()).containsExactly("a");
        assertThat(work.together()).isEmpty();
        assertThat(work.threads()).containsExactly(Thread.currentThread());
    }

    @Test
    void callers_that_queue_while_a_lane_works_share_its_next_statement() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), LONG);
        FutureTask<String> first = started(() -> combiner.call("first"));
        work.awaitHeld(1);

        List<FutureTask<String>> later = new ArrayList<>();
        for (String argument : List.of("b", "c", "d")) {
            later.add(waiting(() -> combiner.call(argument)));
        }
        work.release();

        assertThat(first.get()).isEqualTo("FIRST");
        assertThat(outcomes(later)).containsExactly("B", "C", "D");
        assertThat(work.together()).containsExactly(List.of("first"), List.of("b", "c", "d"));
    }

    @Test
    void no_more_callers_than_the_limit_share_a_statement() throws Exception {
        Combiner<String, String> combiner = new Combiner<>(
                work,
                new Queueing(0, 1, 100),
                new Lanes(CombiningLimits.defaults().maxShared(2).patience(LONG)));
        FutureTask<String> first = started(() -> combiner.call("first"));
        work.awaitHeld(1);

        List<FutureTask<String>> later = new ArrayList<>();
        for (String argument : List.of("b", "c", "d")) {
            later.add(waiting(() -> combiner.call(argument)));
        }
        work.release();

        assertThat(outcomes(later)).containsExactly("B", "C", "D");
        assertThat(first.get()).isEqualTo("FIRST");
        assertThat(work.together()).containsExactly(List.of("first"), List.of("b", "c"), List.of("d"));
    }

    @Test
    void a_long_queue_opens_another_lane_and_no_more_than_are_allowed() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 2, 2), LONG);
        List<FutureTask<String>> callers = new ArrayList<>();
        callers.add(started(() -> combiner.call("1")));
        work.awaitHeld(1);
        callers.add(waiting(() -> combiner.call("2")));
        assertThat(work.held()).isEqualTo(1);

        callers.add(started(() -> combiner.call("3")));
        work.awaitHeld(2);
        for (int number = 4; number < 12; number++) {
            String argument = "" + number;
            callers.add(waiting(() -> combiner.call(argument)));
        }

        assertThat(work.held()).isEqualTo(2);
        work.release();
        assertThat(outcomes(callers)).hasSize(11);
        assertThat(work.mostHeld()).isEqualTo(2);
    }

    @Test
    void one_bad_argument_fails_its_own_caller_alone() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), LONG);
        FutureTask<String> first = started(() -> combiner.call("first"));
        work.awaitHeld(1);
        FutureTask<String> good = waiting(() -> combiner.call("good"));
        FutureTask<String> bad = waiting(() -> combiner.call(HeldWork.BAD));
        FutureTask<String> other = waiting(() -> combiner.call("other"));
        work.release();

        assertThat(first.get()).isEqualTo("FIRST");
        assertThat(good.get()).isEqualTo("GOOD");
        assertThat(other.get()).isEqualTo("OTHER");
        assertThatThrownBy(bad::get).hasCauseInstanceOf(SessionStoreException.class);
        assertThat(work.alone()).containsExactlyInAnyOrder("good", HeldWork.BAD, "other");
    }

    @Test
    void what_fills_a_statement_is_the_last_in_it() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), LONG);
        FutureTask<String> first = started(() -> combiner.call("first"));
        work.awaitHeld(1);
        List<FutureTask<String>> later = new ArrayList<>();
        for (String argument : List.of("b", HeldWork.HEAVY, "d")) {
            later.add(waiting(() -> combiner.call(argument)));
        }
        work.release();

        assertThat(first.get()).isEqualTo("FIRST");
        assertThat(outcomes(later)).containsExactly("B", "HEAVY", "D");
        assertThat(work.together()).containsExactly(List.of("first"), List.of("b", HeldWork.HEAVY), List.of("d"));
    }

    @Test
    void a_caller_that_learns_too_late_that_nothing_was_done_does_not_try_again() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), Duration.ofSeconds(2));
        FutureTask<Throwable> late = started(() -> catchThrowable(() -> combiner.call(HeldWork.BAD)));
        long start = System.nanoTime();
        work.awaitHeld(1);
        while (System.nanoTime() - start < Duration.ofMillis(1_200).toNanos()) {
            Thread.onSpinWait();
        }
        work.release();

        assertThat(late.get()).isInstanceOf(SessionStoreException.class).hasMessageContaining("no time left");
        assertThat(work.alone()).isEmpty();
    }

    @Test
    void a_failure_of_unknown_outcome_reaches_every_caller_and_nothing_is_done_again() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), LONG);
        FutureTask<String> first = started(() -> combiner.call("first"));
        work.awaitHeld(1);
        FutureTask<String> one = waiting(() -> combiner.call(HeldWork.UNKNOWN));
        FutureTask<String> other = waiting(() -> combiner.call("other"));
        work.release();

        Throwable oneFault = catchThrowable(one::get).getCause();
        Throwable otherFault = catchThrowable(other::get).getCause();
        assertThat(first.get()).isEqualTo("FIRST");
        assertThat(oneFault).isInstanceOf(SessionStoreException.class).hasMessage("connection lost");
        assertThat(otherFault).isInstanceOf(SessionStoreException.class).isNotSameAs(oneFault);
        assertThat(work.alone()).isEmpty();
    }

    @Test
    void a_mistake_in_the_work_reaches_the_callers_and_the_lane_goes_on() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), LONG);
        work.release();

        assertThatThrownBy(() -> combiner.call(HeldWork.MISTAKE)).isInstanceOf(SessionStoreException.class);
        assertThat(combiner.call("next")).isEqualTo("NEXT");
    }

    @Test
    void a_caller_that_waits_too_long_in_the_queue_takes_its_argument_back() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), Duration.ofMillis(500));
        FutureTask<String> first = started(() -> combiner.call("first"));
        work.awaitHeld(1);

        assertThatThrownBy(() -> combiner.call("late"))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("nothing was done");
        assertThatThrownBy(first::get).hasRootCauseInstanceOf(SessionStoreException.class);
        work.release();

        assertThat(combiner.call("next")).isEqualTo("NEXT");
        assertThat(work.together()).doesNotContain(List.of("late"));
    }

    @Test
    void an_interrupt_takes_only_its_own_caller_out_of_the_queue() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), LONG);
        FutureTask<String> first = started(() -> combiner.call("first"));
        work.awaitHeld(1);
        List<Boolean> stillInterrupted = new ArrayList<>();
        Caller<Void> interrupted = Caller.waiting(() -> {
            assertThatThrownBy(() -> combiner.call("interrupted")).isInstanceOf(SessionStoreException.class);
            stillInterrupted.add(Thread.interrupted());
            return null;
        });
        FutureTask<String> neighbour = waiting(() -> combiner.call("neighbour"));

        interrupted.thread().interrupt();
        interrupted.task().get();
        work.release();

        assertThat(stillInterrupted).containsExactly(true);
        assertThat(first.get()).isEqualTo("FIRST");
        assertThat(neighbour.get()).isEqualTo("NEIGHBOUR");
        assertThat(work.together()).containsExactly(List.of("first"), List.of("neighbour"));
    }

    @Test
    void an_interrupt_while_the_argument_is_in_work_does_not_hide_its_outcome() throws Exception {
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), LONG);
        List<Boolean> stillInterrupted = new ArrayList<>();
        Caller<String> caller = Caller.waiting(() -> {
            String outcome = combiner.call("a");
            stillInterrupted.add(Thread.interrupted());
            return outcome;
        });
        work.awaitHeld(1);

        caller.thread().interrupt();
        work.release();

        assertThat(caller.task().get()).isEqualTo("A");
        assertThat(stillInterrupted).containsExactly(true);
    }

    @Test
    void of_many_callers_each_gets_its_own_outcome() throws Exception {
        work.release();
        Combiner<String, String> combiner = combiner(new Queueing(2, 2, 4), LONG);

        List<FutureTask<Boolean>> callers = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            String name = "caller-" + number + "-";
            callers.add(started(() -> IntStream.range(0, 500)
                    .allMatch(call -> combiner.call(name + call).equals("CALLER" + (name + call).substring(6)))));
        }

        assertThat(outcomes(callers)).hasSize(16).containsOnly(true);
    }

    @Test
    void a_caller_who_comes_when_the_last_lane_closes_is_served() throws Exception {
        work.release();
        Combiner<String, String> combiner = combiner(new Queueing(0, 1, 100), Duration.ofSeconds(5));

        List<FutureTask<Boolean>> callers = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            callers.add(started(() -> IntStream.range(0, 20_000)
                    .allMatch(call -> combiner.call("a").equals("A"))));
        }

        assertThat(outcomes(callers)).containsOnly(true);
    }

    private Combiner<String, String> combiner(Queueing queueing, Duration patience) {
        return new Combiner<>(
                work, queueing, new Lanes(CombiningLimits.defaults().patience(patience)));
    }

    private static <T> FutureTask<T> started(Callable<T> call) {
        return Caller.started(call).task();
    }

    private static <T> FutureTask<T> waiting(Callable<T> call) {
        return Caller.waiting(call).task();
    }

    private static <T> List<T> outcomes(List<FutureTask<T>> callers) throws Exception {
        List<T> outcomes = new ArrayList<>();
        for (FutureTask<T> caller : callers) {
            outcomes.add(caller.get());
        }
        return outcomes;
    }

    /** A call on a thread of its own. */
    private record Caller<T>(Thread thread, FutureTask<T> task) {
        static <T> Caller<T> started(Callable<T> call) {
            FutureTask<T> task = new FutureTask<>(call);
            Thread thread = new Thread(task, "caller");
            thread.start();
            return new Caller<>(thread, task);
        }

        /** Returns when the caller waits for something, or is done. */
        static <T> Caller<T> waiting(Callable<T> call) {
            Caller<T> caller = started(call);
            while (caller.thread.getState() != Thread.State.TIMED_WAITING && !caller.task.isDone()) {
                Thread.onSpinWait();
            }
            return caller;
        }
    }
}
