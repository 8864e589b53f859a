package io.usersessions.testkit.trial;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * A port that an heir of a contract may supply.
 *
 * @param method the method of the contract that supplies it, for the message of a skipped test
 */
public record Hook<P>(String method, Supplier<Optional<P>> port) {
    /** The port; without one the test is skipped, and the message says what to override. */
    public P orSkip() {
        return port.get().orElseGet(() -> Assumptions.abort("override " + method + " to run this test"));
    }
}
