package io.usersessions.domain.clock;

import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;
import java.util.Objects;

/** What a {@link ClockWatch} reports to its listener: each change once, each failure every time. */
public sealed interface ClockNotice {
    /** Calls the case of this notice. */
    <R> R when(Cases<R> cases);

    /**
     * The clocks of this node and of the store differ too much; the node should receive no requests until they agree.
     *
     * @param ahead how far this node's clock is ahead of the store's; negative if it is behind
     */
    record Differs(Duration ahead) implements ClockNotice {
        public Differs {
            Objects.requireNonNull(ahead, "ahead");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").differs(this);
        }
    }

    /** The clocks agree again. */
    record Agrees() implements ClockNotice {
        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").agrees(this);
        }
    }

    /** The store did not return its time; the last measurement stays valid. */
    record NotMeasured(SessionStoreException cause) implements ClockNotice {
        public NotMeasured {
            Objects.requireNonNull(cause, "cause");
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").notMeasured(this);
        }
    }

    /** A method for each case, so that the compiler finds every place that must handle a new case. */
    interface Cases<R> {
        R differs(Differs notice);

        R agrees(Agrees notice);

        R notMeasured(NotMeasured notice);
    }
}
