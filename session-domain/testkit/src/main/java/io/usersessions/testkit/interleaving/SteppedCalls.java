package io.usersessions.testkit.interleaving;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.trial.InterceptedRepository;
import java.util.function.Supplier;

/** A repository whose calls wait for their turn, where they are part of {@link Steps}; others pass. */
public final class SteppedCalls extends InterceptedRepository {
    /** The calls to this repository. */
    public SteppedCalls(SessionRepository repository) {
        super(repository);
    }

    @Override
    protected <T> T intercepted(Supplier<T> call) {
        Steps.awaitTurn();
        return call.get();
    }
}
