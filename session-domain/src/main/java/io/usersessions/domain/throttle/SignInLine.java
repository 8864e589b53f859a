package io.usersessions.domain.throttle;

import io.usersessions.domain.attempt.AttemptKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The line of attempts whose password is to be checked on this node: a hash needs memory and a processor, so few are computed at once, the others
 * wait in the order of their arrival, and who finds no place is refused at once. Give it to {@link SignInThrottle#line}.
 */
public final class SignInLine {
    private final LineLimits limits;
    private final Semaphore checks;
    private final Map<AttemptKey, Integer> byNetwork = new HashMap<>();
    private int taken;

    private SignInLine(LineLimits limits) {
        this.limits = limits;
        this.checks = new Semaphore(limits.atOnce(), true);
    }

    /** A line of this node. */
    public static SignInLine of(LineLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return new SignInLine(limits);
    }

    /** A place at the end of the line; empty if there is none for this network. */
    Optional<Place> enter(AttemptKey network) {
        synchronized (byNetwork) {
            int own = byNetwork.getOrDefault(network, 0);
            if (taken >= limits.places() || own >= limits.perNetwork()) {
                return Optional.empty();
            }
            taken++;
            byNetwork.put(network, own + 1);
        }
        return Optional.of(new Place(network));
    }

    private void leave(AttemptKey network) {
        synchronized (byNetwork) {
            taken--;
            byNetwork.computeIfPresent(network, (key, own) -> own == 1 ? null : own - 1);
        }
    }

    /** A place in line; not safe for several threads. */
    final class Place implements AutoCloseable {
        private final AttemptKey network;
        private boolean isChecking;

        private Place(AttemptKey network) {
            this.network = network;
        }

        /** Waits for the turn of this place; false if it did not come in time. */
        boolean awaitTurn(Duration patience) throws InterruptedException {
            isChecking = checks.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            return isChecking;
        }

        @Override
        public void close() {
            if (isChecking) {
                checks.release();
            }
            leave(network);
        }
    }
}
