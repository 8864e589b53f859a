package io.usersessions.testkit;

import io.usersessions.domain.port.SessionRepository;
import java.util.function.Supplier;

/** A repository whose calls wait for their turn, where they are part of {@link Steps}; others pass. */
public final class SteppedCalls extends InterceptedRepository {
    /** The calls to this repository. */
    public SteppedCalls(SessionRepository repository) {
        super(repository);
    }

    @Override
    <T> T intercepted(Supplier<T> call) {
        Steps.awaitTurn();
        return call.get();
    }
}
