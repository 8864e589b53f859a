package io.usersessions.domain.usecase;

import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;

/** What a {@link ClockWatch} tells. Each change is told once, a failure every time. */
public sealed interface ClockNotice {
    /**
     * The clock of this node and that of the store differ too much; the node should get no requests until they agree.
     *
     * @param ahead how far this node's clock is ahead of the store's; negative if it is behind
     */
    record Differs(Duration ahead) implements ClockNotice {}

    /** The clocks agree again. */
    record Agrees() implements ClockNotice {}

    /** The store could not be asked; what was measured before still counts. */
    record NotMeasured(SessionStoreException cause) implements ClockNotice {}
}
