package io.usersessions.testkit.interleaving;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs pieces of work with their calls of the store in every order there is, or in a random one. */
public final class Interleavings {
    private Interleavings() {}

    /** One run: the work, and what is to be checked once all of it is done. */
    public interface Run {
        /** The pieces of work, in an order that is the same every time. */
        List<? extends Steps<?>> work();

        /**
         * Checks what came of it.
         *
         * @param order whose turn it was, step by step
         */
        void check(List<Integer> order);
    }

    /** Runs every interleaving once, each on a run of its own; how many there were. */
    public static int all(Supplier<? extends Run> runs) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Deque<List<Integer>> begun = new ArrayDeque<>(List.of(List.of()));
            int count = 0;
            while (!begun.isEmpty()) {
                follow(begun.removeLast(), runs.get(), begun, threads);
                count++;
            }
            return count;
        } finally {
            threads.shutdown();
        }
    }

    /** Follows an order as far as it goes, then takes the first that has steps left, and notes what else could have come. */
    private static void follow(List<Integer> begin, Run run, Deque<List<Integer>> begun, ExecutorService threads) {
        List<? extends Steps<?>> work = run.work();
        List<Integer> order = new ArrayList<>();
        for (List<Integer> ready = ready(work); !ready.isEmpty(); ready = ready(work)) {
            int next = order.size() < begin.size() ? begin.get(order.size()) : ready.get(0);
            if (order.size() >= begin.size()) {
                ready.stream().skip(1).forEach(other -> begun.add(with(order, other)));
            }
            order.add(next);
            work.get(next).next(threads);
        }
        run.check(order);
    }

    /** Runs one interleaving that this randomness chooses. */
    public static void any(Random random, Run run, ExecutorService threads) {
        List<? extends Steps<?>> work = run.work();
        List<Integer> order = new ArrayList<>();
        for (List<Integer> ready = ready(work); !ready.isEmpty(); ready = ready(work)) {
            int next = ready.get(random.nextInt(ready.size()));
            order.add(next);
            work.get(next).next(threads);
        }
        run.check(order);
    }

    private static List<Integer> ready(List<? extends Steps<?>> work) {
        return IntStream.range(0, work.size())
                .filter(number -> !work.get(number).isDone())
                .boxed()
                .toList();
    }

    private static List<Integer> with(List<Integer> order, int next) {
        List<Integer> longer = new ArrayList<>(order);
        longer.add(next);
        return longer;
    }
}
