package io.usersessions.testkit.fault;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.testkit.trial.InterceptedRepository;
import java.util.function.Supplier;

/** A repository that fails at one of its calls, or from that call on. */
final class FailingCalls extends InterceptedRepository {
    private final FailureMode mode;
    private final int failing;
    private int calls;
    private boolean repaired;

    /** @param failing number of the call, from 1 on */
    FailingCalls(SessionRepository repository, FailureMode mode, int failing) {
        super(repository);
        this.mode = mode;
        this.failing = failing;
    }

    /** Whether the call that fails was made. */
    boolean hasFailed() {
        return calls >= failing;
    }

    /** From now on no call fails. */
    void repair() {
        repaired = true;
    }

    @Override
    protected <T> T intercepted(Supplier<T> call) {
        if (repaired) {
            return call.get();
        }
        calls++;
        if (isFailing() && mode != FailureMode.AFTER_EFFECT) {
            throw failure();
        }
        T result = call.get();
        if (isFailing()) {
            throw failure();
        }
        return result;
    }

    private boolean isFailing() {
        return mode == FailureMode.PERMANENT ? calls >= failing : calls == failing;
    }

    private SessionStoreException failure() {
        return new SessionStoreException("call " + calls + " failed");
    }
}
