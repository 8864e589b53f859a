package io.usersessions.testkit.codec;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/** How much memory a call takes. Where the platform does not count it, only a call that runs out of memory fails. */
final class Allocation {
    private static final Optional<ThreadMXBean> COUNTER = Optional.of(ManagementFactory.getThreadMXBean())
            .filter(ThreadMXBean.class::isInstance)
            .map(ThreadMXBean.class::cast)
            .filter(ThreadMXBean::isThreadAllocatedMemorySupported);

    private Allocation() {}

    /** Fails if a call allocates more than this many bytes. */
    static void assertAtMost(long bytes, String what, Runnable call) {
        long before = allocated();
        try {
            call.run();
        } catch (OutOfMemoryError exhausted) {
            throw new AssertionFailedError(what + " ran out of memory: a length is trusted", exhausted);
        } catch (RuntimeException thrown) {
            throw new AssertionFailedError(what + " threw " + thrown, thrown);
        }
        long taken = allocated() - before;
        if (taken > bytes) {
            throw new AssertionFailedError(what + " allocated " + taken + " bytes, more than " + bytes);
        }
    }

    private static long allocated() {
        return COUNTER.map(ThreadMXBean::getCurrentThreadAllocatedBytes).orElse(0L);
    }
}
