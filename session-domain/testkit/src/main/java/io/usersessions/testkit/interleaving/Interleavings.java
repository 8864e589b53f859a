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

/** Runs pieces of work with their calls of the store in every order, or in a random order. */
public final class Interleavings {
    private Interleavings() {}

    /** One run: the work, and the check after all of it is done. */
    public interface Run {
        /** The pieces of work, always in the same order. */
        List<? extends Steps<?>> work();

        /**
         * Checks the outcome.
         *
         * @param order the number of the piece of work that took each step
         */
        void check(List<Integer> order);
    }

    /** Runs every interleaving once, each on a new run; returns how many there were. */
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

    /** Follows an order to its end, then always takes the first work that has steps left, and adds the alternatives to the orders begun. */
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

    /** Runs one interleaving, chosen by this randomness. */
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
