package io.usersessions.domain.throttle;

import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.domain.port.SessionStoreException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** An attempt that is reserved and has a place in line; its first result gives both back. */
final class ReservedAttempt {
    private final Consumer<Result> settlement;
    private final SignInLine.Place place;
    private final AtomicBoolean isSettled = new AtomicBoolean();

    ReservedAttempt(Consumer<Result> settlement, SignInLine.Place place) {
        this.settlement = settlement;
        this.place = place;
    }

    void succeeded() {
        decide(Result.SUCCEEDED);
    }

    void failed() {
        decide(Result.FAILED);
    }

    private void decide(Result result) {
        if (!settle(result)) {
            throw new IllegalStateException("the result of this attempt is known already");
        }
    }

    private boolean settle(Result result) {
        if (!isSettled.compareAndSet(false, true)) {
            return false;
        }
        try (place) {
            settlement.accept(result);
        }
        return true;
    }

    void close() {
        try {
            boolean unused = settle(Result.WITHDRAWN);
        } catch (SessionStoreException forgottenLater) {
            // A reservation that nobody settles is forgotten.
        }
    }
}
