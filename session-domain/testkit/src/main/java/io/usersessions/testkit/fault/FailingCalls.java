package io.usersessions.testkit.fault;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.testkit.trial.InterceptedRepository;
import java.util.function.Supplier;

/** A repository that fails at one of its calls, before or after that took effect, or from that call on. */
final class FailingCalls extends InterceptedRepository {
    /** How it fails. */
    enum Way {
        /** Once, and nothing was stored. */
        WITHOUT_EFFECT,
        /** Once, and the answer alone was lost. */
        WITH_EFFECT,
        /** From the call on, and nothing is stored. */
        FROM_THEN_ON
    }

    private final Way way;
    private final int failing;
    private int calls;
    private boolean repaired;

    /** @param failing number of the call, from 1 on */
    FailingCalls(SessionRepository repository, Way way, int failing) {
        super(repository);
        this.way = way;
        this.failing = failing;
    }

    /** Whether it came to the call that fails. */
    boolean hasFailed() {
        return calls >= failing;
    }

    /** Fails no more. */
    void repair() {
        repaired = true;
    }

    @Override
    protected <T> T intercepted(Supplier<T> call) {
        if (repaired) {
            return call.get();
        }
        calls++;
        boolean fails = way == Way.FROM_THEN_ON ? calls >= failing : calls == failing;
        if (fails && way != Way.WITH_EFFECT) {
            throw failed();
        }
        T outcome = call.get();
        if (fails) {
            throw failed();
        }
        return outcome;
    }

    private SessionStoreException failed() {
        return new SessionStoreException("call " + calls + " failed");
    }
}
