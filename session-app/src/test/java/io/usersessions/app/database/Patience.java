package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.Deadlines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;

/** The two promises about a database that fails: how soon a caller gets the fault, and how soon the fault has no effect any more. */
final class Patience {
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(10);

    private Patience() {}

    /** Fails unless this throws a fault of the store in time, whose message does not contain this text; returns the fault. */
    static SessionStoreException faultInTime(Callable<?> call, String secret) {
        long start = System.nanoTime();
        SessionStoreException fault = faultOf(call);
        assertThat(since(start)).isLessThan(Deadlines.PROMISE);
        assertThat(fault)
                .hasMessageStartingWith("the session database failed: ")
                .hasMessageNotContaining(secret);
        return fault;
    }

    private static SessionStoreException faultOf(Callable<?> call) {
        try {
            call.call();
        } catch (SessionStoreException fault) {
            return fault;
        } catch (Exception other) {
            throw new AssertionError("another fault", other);
        }
        throw new AssertionError("no fault");
    }

    /** The same for this many callers at the same time. */
    static void faultsInTime(int callers, Callable<?> call, String secret) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, callers)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> faultInTime(call, secret), threads))
                    .toList();
            all.forEach(Patience::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void join(CompletableFuture<Void> one) {
        try {
            one.join();
        } catch (CompletionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    /** Fails unless this works within the promised time; tries it repeatedly. */
    static void heals(Executable call) throws Throwable {
        long start = System.nanoTime();
        for (; ; ) {
            try {
                call.execute();
                assertThat(since(start)).isLessThan(HEALED_WITHIN);
                return;
            } catch (SessionStoreException stillDown) {
                assertThat(since(start)).as("down after the database is back").isLessThan(HEALED_WITHIN);
            }
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
