package io.usersessions.domain.clock;

import io.usersessions.domain.port.StoreClock;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The time of the store, measured now and then, and continued with the monotonic clock of the platform in between. */
final class StoreTime {
    private final StoreClock store;
    private final LongSupplier nanoTime;
    private volatile Measurement last;

    /** The store's time at a moment of the monotonic clock. */
    private record Measurement(Instant storeTime, long nanoTime) {
        Instant continuedTo(long later) {
            return storeTime.plusNanos(later - nanoTime);
        }
    }

    StoreTime(StoreClock store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
        last = measured();
    }

    /** Queries the store. If it fails, the last measurement stays valid. */
    void measure() {
        last = measured();
    }

    /** Reads the monotonic clock after the answer arrived, so the result is early rather than late. */
    private Measurement measured() {
        Instant storeTime = store.now();
        return new Measurement(storeTime, nanoTime.getAsLong());
    }

    Instant now() {
        return last.continuedTo(nanoTime.getAsLong());
    }
}
