package io.usersessions.testkit.trial;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs several racers at the same time, each on its own thread; all start when all are ready. */
public final class Race {
    private static final int SECONDS = 60;
    /** Shared by all races: a thousand races of two need a handful of threads. */
    private static final Executor THREADS = Executors.newCachedThreadPool(Race::thread);

    private Race() {}

    private static Thread thread(Runnable racer) {
        Thread thread = new Thread(racer, "racer");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs one racer several times at once, each with its number; returns their results in order. */
    public static <T> List<T> of(int racers, IntFunction<T> racer) {
        return of(IntStream.range(0, racers)
                .<Callable<T>>mapToObj(number -> () -> racer.apply(number))
                .toList());
    }

    /**
     * Runs all racers at once; returns their results in order.
     *
     * @throws AssertionError if one of them throws or does not finish
     */
    public static <T> List<T> of(List<? extends Callable<? extends T>> racers) {
        CountDownLatch ready = new CountDownLatch(racers.size());
        List<FutureTask<T>> tasks = racers.stream()
                .map(racer -> new FutureTask<T>(() -> {
                    ready.countDown();
                    ready.await();
                    return racer.call();
                }))
                .toList();
        tasks.forEach(THREADS::execute);
        return tasks.stream().map(Race::outcome).toList();
    }

    private static <T> T outcome(FutureTask<T> task) {
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException thrown) {
            throw new AssertionError("a racer failed: " + thrown.getCause(), thrown.getCause());
        } catch (TimeoutException hanging) {
            throw new AssertionError("a racer did not finish within " + SECONDS + " seconds", hanging);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the race was interrupted", interrupted);
        }
    }
}
