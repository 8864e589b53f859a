package io.usersessions.domain.clock;

import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;

/** What a {@link ClockWatch} tells. Each change is told once, a failure every time. */
public sealed interface ClockNotice {
    /** Hands this notice to the one case it is. */
    <R> R when(Cases<R> cases);

    /**
     * The clock of this node and that of the store differ too much; the node should get no requests until they agree.
     *
     * @param ahead how far this node's clock is ahead of the store's; negative if it is behind
     */
    record Differs(Duration ahead) implements ClockNotice {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.differs(this);
        }
    }

    /** The clocks agree again. */
    record Agrees() implements ClockNotice {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.agrees(this);
        }
    }

    /** The store could not be asked; what was measured before still counts. */
    record NotMeasured(SessionStoreException cause) implements ClockNotice {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.notMeasured(this);
        }
    }

    /** One answer for each case: with a new case the compiler names every place that must know it. */
    interface Cases<R> {
        R differs(Differs notice);

        R agrees(Agrees notice);

        R notMeasured(NotMeasured notice);
    }
}
