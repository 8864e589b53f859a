package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.workload.Operations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that repeat operations for some time; each thread begins the next operation when the last one is done.
 *
 * @param threads the number of threads
 * @param warmUp operations that begin in this time are not counted
 * @param timed operations that begin in the time after the warm-up are counted
 */
record ClosedLoop(int threads, Duration warmUp, Duration timed) {

    Speed run(Operations operations) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return Latencies.speed(results(start(pool, operations)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Future<Latencies>> start(ExecutorService pool, Operations operations) {
        CountDownLatch ready = new CountDownLatch(threads);
        List<Future<Latencies>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(pool.submit(() -> {
                ready.countDown();
                ready.await();
                return repeat(operations);
            }));
        }
        return running;
    }

    private Latencies repeat(Operations operations) {
        Latencies latencies = new Latencies(warmUp);
        long end = latencies.countedFrom() + timed.toNanos();
        long now = latencies.lastDone();
        while (now < end && operations.next()) {
            long done = System.nanoTime();
            latencies.record(now, done);
            now = done;
        }
        return latencies;
    }

    private static <T> List<T> results(List<Future<T>> running) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> future : running) {
            results.add(future.get());
        }
        return results;
    }
}
