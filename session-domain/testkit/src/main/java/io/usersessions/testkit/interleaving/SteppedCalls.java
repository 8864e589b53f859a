package io.usersessions.testkit.interleaving;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.trial.InterceptedRepository;
import java.util.function.Supplier;

/** A repository whose calls wait for their turn if they belong to {@link Steps}; other calls do not wait. */
public final class SteppedCalls extends InterceptedRepository {
    /** Makes the calls of this repository wait. */
    public SteppedCalls(SessionRepository repository) {
        super(repository);
    }

    @Override
    protected <T> T intercepted(Supplier<T> call) {
        Steps.awaitTurn();
        return call.get();
    }
}
