package io.usersessions.benchmark.store.measurement;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What was allocated so far, in bytes.
 *
 * @param caller by the thread that asked
 * @param threads by every thread that lives, by its id
 */
record Heap(long caller, Map<Long, Long> threads) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Heap now() {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> threads = new HashMap<>();
        for (int thread = 0; thread < ids.length; thread++) {
            threads.put(ids[thread], bytes[thread]);
        }
        return new Heap(THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()), threads);
    }

    /** By the thread that asked, since then. */
    long byCaller(Heap before) {
        return caller - before.caller;
    }

    /** By all threads, since then. */
    long byAll(Heap before) {
        return threads.entrySet().stream()
                .mapToLong(thread -> Math.max(0, thread.getValue() - before.threads.getOrDefault(thread.getKey(), 0L)))
                .sum();
    }
}
