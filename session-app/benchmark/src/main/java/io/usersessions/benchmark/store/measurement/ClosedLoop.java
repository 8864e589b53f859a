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
import org.HdrHistogram.Histogram;

/**
 * A number of threads that each begin the next operation when the last is done, for a time.
 *
 * @param threads how many
 * @param warmUp operations that begin in this time are done and not counted
 * @param timed operations that begin in the time after that are counted
 */
public record ClosedLoop(int threads, Duration warmUp, Duration timed) {
    private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();
    private static final int DIGITS = 3;

    public Speed run(Operations operations) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<Loop>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return loop(operations);
                }));
            }
            return speed(running);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Loop loop(Operations operations) {
        Histogram nanos = new Histogram(LONGEST_NANOS, DIGITS);
        long begin = System.nanoTime();
        long counted = begin + warmUp.toNanos();
        long end = counted + timed.toNanos();
        long now = begin;
        while (now < end && operations.next()) {
            long done = System.nanoTime();
            if (now >= counted) {
                nanos.recordValue(Math.min(done - now, LONGEST_NANOS));
            }
            now = done;
        }
        return new Loop(nanos, counted, now);
    }

    private static Speed speed(List<Future<Loop>> running) throws InterruptedException, ExecutionException {
        Histogram all = new Histogram(LONGEST_NANOS, DIGITS);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Future<Loop> future : running) {
            Loop loop = future.get();
            all.add(loop.nanos());
            first = Math.min(first, loop.counted());
            last = Math.max(last, loop.last());
        }
        if (all.getTotalCount() == 0) {
            throw new IllegalStateException("nothing was done in the time that counts");
        }
        return new Speed(
                all.getTotalCount() * 1e9 / (last - first),
                all.getValueAtPercentile(50) / 1e3,
                all.getValueAtPercentile(99) / 1e3);
    }

    /** What one thread did: how long each operation took, when it began to count, when the last was done. */
    private record Loop(Histogram nanos, long counted, long last) {}
}
