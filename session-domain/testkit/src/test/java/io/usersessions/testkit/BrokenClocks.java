package io.usersessions.testkit;

import io.usersessions.domain.port.StoreClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Clocks of a store that are wrong. */
final class BrokenClocks {
    private BrokenClocks() {}

    static StoreClock runningBackwards(StoreClock sound) {
        AtomicLong readings = new AtomicLong();
        return () -> sound.now().minusSeconds(readings.incrementAndGet());
    }

    static StoreClock inNanoseconds(StoreClock sound) {
        return () -> sound.now().plusNanos(1);
    }

    /** Wrong in the same way as the clock of a node. */
    static StoreClock ofTheFuture(StoreClock sound) {
        return () -> sound.now().plus(Duration.ofDays(100));
    }
}
