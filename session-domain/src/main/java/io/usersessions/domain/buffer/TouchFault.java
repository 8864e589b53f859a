package io.usersessions.domain.buffer;

import io.usersessions.domain.port.SessionStoreException;
import java.util.Objects;

/**
 * A {@link TouchBuffer} could not write all touches.
 *
 * @param kept number of touches that wait for the next attempt
 * @param dropped number of touches dropped since the buffer started because too many waited
 * @param refused number of touches dropped since the buffer started because the store, working, refused them
 * @param cause the fault, or the last refusal of a batch
 */
public record TouchFault(int kept, long dropped, long refused, SessionStoreException cause) {
    public TouchFault {
        Objects.requireNonNull(cause, "cause");
    }
}
