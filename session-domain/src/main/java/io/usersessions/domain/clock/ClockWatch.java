package io.usersessions.domain.clock;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.domain.usecase.Purge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The clock of a node that shares its store with others, so that a wrong clock destroys nothing of theirs.
 *
 * <p>Where two clocks differ, neither says which of them is wrong, but a mistake is not the same in both directions. A time that is too late
 * destroys: what is live is purged, a user who ended all sessions stays locked out, activity of the future keeps a session alive. A time that
 * is too early leaves something standing for longer. So the time is that of this node as long as it agrees with the store's within
 * {@link StoreClock#TOLERANCE}, and <em>the earlier of the two</em> beyond that. While they disagree, this node should get no requests, and its
 * {@link Purge} removes nothing: see {@link #isAgreed}.
 *
 * <p>The price: a session that begins on a node whose clock is behind has the start, and so the end, that this clock says. Other nodes take
 * it for expired as much sooner.
 *
 * <p>The time of the store is measured by a thread of its own, never by a request, and continued with the monotonic clock of the
 * platform in between: a clock that is set to another time is noticed at once. A measurement that fails leaves the last one in force.
 */
public final class ClockWatch implements InstantSource, AutoCloseable {
    private static final int SECONDS_BETWEEN = 10;

    private final StoreClock store;
    private final InstantSource own;
    private final LongSupplier nanoTime;
    private final Consumer<ClockNotice> listener;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread watcher = new Thread(work, "clock-watch");
        watcher.setDaemon(true);
        return watcher;
    });
    private volatile Measurement last;
    private boolean wasAgreed = true;

    /** The store's time at a moment of the monotonic clock. */
    private record Measurement(Instant storeTime, long nanoTime) {
        Instant continuedTo(long later) {
            return storeTime.plusNanos(later - nanoTime);
        }
    }

    ClockWatch(StoreClock store, InstantSource own, LongSupplier nanoTime, Consumer<ClockNotice> listener) {
        this.store = store;
        this.own = own;
        this.nanoTime = nanoTime;
        this.listener = listener;
        last = measured();
        tellOfChange();
    }

    /**
     * Watches a clock, with a thread of its own that asks the store every ten seconds.
     *
     * @param own the clock of this node, the system's as a rule
     * @param listener told when the clocks begin to differ and when they agree again; what it throws goes nowhere
     * @throws SessionStoreException if the store does not tell its time: a node that cannot know whether its clock is right must not
     *     begin
     */
    public static ClockWatch over(StoreClock store, InstantSource own, Consumer<ClockNotice> listener) {
        ClockWatch watch = new ClockWatch(store, own, System::nanoTime, listener);
        // Ends with the thread, and never by a fault: those are told.
        ScheduledFuture<?> unused =
                watch.thread.scheduleWithFixedDelay(watch::measure, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        return watch;
    }

    /** The time to go by: this node's, or the earlier of the two clocks while they differ. */
    @Override
    public Instant instant() {
        Instant here = own.instant();
        Instant there = storeTime();
        return isClose(Duration.between(there, here)) || here.isBefore(there) ? here : there;
    }

    /** Whether the two clocks agree now. A node whose clocks do not is not ready. */
    public boolean isAgreed() {
        return isClose(ahead());
    }

    /** How far this node's clock is ahead of the store's now; negative if it is behind. */
    public Duration ahead() {
        return Duration.between(storeTime(), own.instant());
    }

    /** Asks the store now. If it fails, that is told, and the last measurement stays in force. */
    public synchronized void measure() {
        try {
            last = measured();
            tellOfChange();
        } catch (SessionStoreException fault) {
            tell(new ClockNotice.NotMeasured(fault));
        } catch (RuntimeException | Error fault) {
            // An error too: the next time may do better, and without it there would be none.
            tell(new ClockNotice.NotMeasured(new SessionStoreException("the store's clock failed: " + fault, fault)));
        }
    }

    /** The answer took time on its way, so this is early rather than late. */
    private Measurement measured() {
        Instant storeTime = store.now();
        return new Measurement(storeTime, nanoTime.getAsLong());
    }

    private Instant storeTime() {
        return last.continuedTo(nanoTime.getAsLong());
    }

    private static boolean isClose(Duration ahead) {
        return ahead.abs().compareTo(StoreClock.TOLERANCE) <= 0;
    }

    private void tellOfChange() {
        Duration ahead = ahead();
        boolean isAgreed = isClose(ahead);
        if (isAgreed != wasAgreed) {
            wasAgreed = isAgreed;
            tell(isAgreed ? new ClockNotice.Agrees() : new ClockNotice.Differs(ahead));
        }
    }

    private void tell(ClockNotice notice) {
        try {
            listener.accept(notice);
        } catch (RuntimeException ofTheListener) {
            // The watch comes before those who are told of it.
        }
    }

    /** Asks no more; the time goes on as it was measured last. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
