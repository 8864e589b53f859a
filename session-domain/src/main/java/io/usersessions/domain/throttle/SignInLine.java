package io.usersessions.domain.throttle;

import io.usersessions.domain.attempt.AttemptKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The line of attempts whose password is to be checked on this node. A check needs memory and a processor, so few run at once and the others
 * wait; who finds no place is refused at once. Those from networks with the fewest places are checked first, in the order of their arrival. So
 * who floods the line waits for others, and the others hardly for them. Give it to {@link SignInThrottle#line}.
 */
public final class SignInLine {
    private final LineLimits limits;
    private final Turns turns;
    private final Map<AttemptKey, Integer> byNetwork = new HashMap<>();
    private int taken;

    private SignInLine(LineLimits limits) {
        this.limits = limits;
        this.turns = new Turns(limits.atOnce());
    }

    /** A line of this node. */
    public static SignInLine of(LineLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return new SignInLine(limits);
    }

    /** A place in line; empty if there is none for this network. */
    Optional<Place> enter(AttemptKey network) {
        synchronized (byNetwork) {
            int own = byNetwork.getOrDefault(network, 0);
            if (taken >= limits.places() || own >= limits.perNetwork()) {
                return Optional.empty();
            }
            taken++;
            byNetwork.put(network, own + 1);
            return Optional.of(new Place(network, own));
        }
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
        private final int ahead;
        private boolean isChecking;

        /** @param ahead the places that the network has already */
        private Place(AttemptKey network, int ahead) {
            this.network = network;
            this.ahead = ahead;
        }

        /** Waits for the turn of this place; false if it did not come in time. */
        boolean awaitTurn(Duration patience) throws InterruptedException {
            isChecking = turns.await(ahead, patience);
            return isChecking;
        }

        @Override
        public void close() {
            if (isChecking) {
                turns.end();
            }
            leave(network);
        }
    }
}
