package io.usersessions.domain.clock;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoreClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The clock of a node that shares its store with other nodes. A wrong clock on this node destroys no session of theirs.
 *
 * <p>If two clocks differ, neither shows which one is wrong, but the two directions differ in harm. A late time destroys: it purges live
 * sessions, locks out a user who ended all sessions, and lets activity in the future keep a session alive. An early time only keeps sessions
 * for longer. So this clock returns the node's time while it agrees with the store's within {@link StoreClock#TOLERANCE}, and otherwise
 * <em>the earlier of the two</em>. While they differ, the node should receive no requests, and {@code Purge} removes nothing: see {@link
 * #isAgreed}.
 *
 * <p>The cost: a session that starts on a node whose clock is behind has an early start and thus an early end. Other nodes treat it as
 * expired that much sooner.
 *
 * <p>A separate thread measures the time of the store, never a request; between measurements the monotonic clock of the platform continues
 * it. So a system clock that is set to another time is noticed at once. If a measurement fails, the last one stays valid.
 */
public final class ClockWatch implements InstantSource, AutoCloseable {
    private static final int SECONDS_BETWEEN = 10;

    private final StoreTime storeTime;
    private final InstantSource own;
    private final Consumer<ClockNotice> listener;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread watcher = new Thread(work, "clock-watch");
        watcher.setDaemon(true);
        return watcher;
    });
    private final ReentrantLock measuring = new ReentrantLock();
    private boolean agreedBefore = true;

    ClockWatch(StoreClock store, InstantSource own, LongSupplier nanoTime, Consumer<ClockNotice> listener) {
        this.own = own;
        this.listener = listener;
        storeTime = new StoreTime(store, nanoTime);
        reportChange();
    }

    /**
     * Watches a clock, with its own thread, which queries the store every ten seconds.
     *
     * @param own the clock of this node, usually the system clock
     * @param listener receives a notice when the clocks start to differ, when they agree again, and when a measurement fails; its exceptions
     *     are ignored
     * @throws SessionStoreException if the store does not return its time: a node that cannot check its clock must not start
     */
    public static ClockWatch over(StoreClock store, InstantSource own, Consumer<ClockNotice> listener) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(listener, "listener");
        ClockWatch watch = new ClockWatch(store, own, System::nanoTime, listener);
        // Runs until the thread is shut down: measure reports faults and never throws.
        ScheduledFuture<?> unused =
                watch.thread.scheduleWithFixedDelay(watch::measure, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        return watch;
    }

    /** The time to use: this node's, or the earlier of the two clocks while they differ. */
    @Override
    public Instant instant() {
        Instant here = own.instant();
        Instant there = storeTime.now();
        return isClose(Duration.between(there, here)) || here.isBefore(there) ? here : there;
    }

    /** Whether the two clocks agree now. A node whose clocks differ is not ready. */
    public boolean isAgreed() {
        return isClose(ahead());
    }

    /** How far this node's clock is ahead of the store's now; negative if it is behind. */
    public Duration ahead() {
        return Duration.between(storeTime.now(), own.instant());
    }

    /** Measures the time of the store now. If that fails, the listener receives the fault, and the last measurement stays valid. */
    public void measure() {
        // Not a monitor: the store may take its time, and a virtual thread is pinned by a monitor.
        measuring.lock();
        try {
            storeTime.measure();
            reportChange();
        } catch (SessionStoreException fault) {
            report(new ClockNotice.NotMeasured(fault));
        } catch (RuntimeException | Error fault) {
            // An uncaught error would cancel the schedule; the next measurement may succeed.
            report(new ClockNotice.NotMeasured(new SessionStoreException("the store's clock failed: " + fault, fault)));
        } finally {
            measuring.unlock();
        }
    }

    private static boolean isClose(Duration ahead) {
        return ahead.abs().compareTo(StoreClock.TOLERANCE) <= 0;
    }

    private void reportChange() {
        Duration ahead = ahead();
        boolean isAgreed = isClose(ahead);
        if (isAgreed != agreedBefore) {
            agreedBefore = isAgreed;
            report(isAgreed ? new ClockNotice.Agrees() : new ClockNotice.Differs(ahead));
        }
    }

    private void report(ClockNotice notice) {
        try {
            listener.accept(notice);
        } catch (RuntimeException ofTheListener) {
            // A listener must not stop the watch.
        }
    }

    /** Stops measuring; the time continues from the last measurement. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
