package io.usersessions.domain.throttle;

import io.usersessions.domain.attempt.AttemptKey;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets attempts wait for the results of others on this node. */
final class Results {
    /** Attempts on other nodes wake nobody here. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<AttemptKey, Waiting> waiting = new HashMap<>();

    private static final class Waiting {
        private final Condition next;
        private int threads;
        private long results;

        Waiting(Condition next) {
            this.next = next;
        }

        long await(long nanos) throws InterruptedException {
            long seen = results;
            long left = nanos;
            while (results == seen && left > 0) {
                left = next.awaitNanos(left);
            }
            return left;
        }

        void wake() {
            results++;
            next.signalAll();
        }
    }

    /** Wakes all that wait for a result of one of these keys. */
    void are(Collection<AttemptKey> keys) {
        lock.lock();
        try {
            keys.stream().map(waiting::get).filter(Objects::nonNull).forEach(Waiting::wake);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there may be a result of this key, and at most this long.
     *
     * @return what is left of the time
     */
    Duration await(AttemptKey key, Duration time) throws InterruptedException {
        Duration wait = time.compareTo(LONGEST_WAIT) < 0 ? time : LONGEST_WAIT;
        lock.lock();
        try {
            Waiting waiters = waiting.computeIfAbsent(key, absent -> new Waiting(lock.newCondition()));
            waiters.threads++;
            try {
                return time.minus(wait).plusNanos(waiters.await(wait.toNanos()));
            } finally {
                waiters.threads--;
                if (waiters.threads == 0) {
                    waiting.remove(key);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
