package io.usersessions.benchmark.store.measurement;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * The heap allocated so far, in bytes.
 *
 * @param caller by the calling thread
 * @param threads by every live thread, by its id
 */
record Allocations(long caller, Map<Long, Long> threads) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Allocations now() {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> threads = new HashMap<>();
        for (int thread = 0; thread < ids.length; thread++) {
            threads.put(ids[thread], bytes[thread]);
        }
        return new Allocations(
                THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()), threads);
    }

    /** By the calling thread, since then. */
    long byCaller(Allocations before) {
        return caller - before.caller;
    }

    /** By all threads, since then. */
    long byAll(Allocations before) {
        return threads.entrySet().stream()
                .mapToLong(thread -> Math.max(0, thread.getValue() - before.threads.getOrDefault(thread.getKey(), 0L)))
                .sum();
    }
}
