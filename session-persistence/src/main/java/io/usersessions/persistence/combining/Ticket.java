package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** One caller's place in a line: made by the caller, taken by a lane, and answered once. */
final class Ticket<A, R> {
    private final A argument;
    private final Thread caller = Thread.currentThread();
    private final long start = System.nanoTime();
    private final AtomicReference<State<R>> state = new AtomicReference<>(new InLine<>());

    Ticket(A argument) {
        this.argument = argument;
    }

    private sealed interface State<R> {}

    private record InLine<R>() implements State<R> {}

    private record InWork<R>() implements State<R> {}

    private record Left<R>() implements State<R> {}

    private record Answer<R>(Optional<R> outcome) implements State<R> {}

    private record Fault<R>(SessionStoreException cause) implements State<R> {}

    boolean hasWaitedFor(Duration time) {
        return System.nanoTime() - start > time.toNanos();
    }

    A argument() {
        return argument;
    }

    /** Whether the caller still waits in line; from now on its argument is in work. */
    boolean take() {
        return move(InLine.class, new InWork<>());
    }

    void complete(R outcome) {
        answer(new Answer<>(Optional.of(outcome)));
    }

    /** Nothing was done with the argument; its caller is to see to it. */
    void giveBack() {
        answer(new Answer<>(Optional.empty()));
    }

    void fail(SessionStoreException fault) {
        answer(new Fault<>(fault));
    }

    private void answer(State<R> answer) {
        if (move(InWork.class, answer)) {
            LockSupport.unpark(caller);
        }
    }

    /**
     * The outcome, or empty if nothing was done with the argument and the caller is to see to it.
     *
     * <p>An interrupt ends the wait in line, as it ends the wait for a connection. It does not end the wait for what is in work
     * already, and stays set either way.
     *
     * @throws SessionStoreException if the work failed, or the caller was interrupted or out of patience first
     */
    Optional<R> await(Duration patience) {
        long deadline = start + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                State<R> now = state.get();
                if (now instanceof Answer<R> answer) {
                    return answer.outcome();
                }
                if (now instanceof Fault<R> fault) {
                    throw ownCopy(fault.cause());
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    leave();
                }
                LockSupport.parkNanos(this, left);
                if (Thread.interrupted()) {
                    interrupted = true;
                    if (move(InLine.class, new Left<>())) {
                        throw new SessionStoreException(
                                "the session database failed: interrupted while in line for it, and nothing was done");
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A ticket that was answered just now stays, and is looked at once more. */
    private void leave() {
        if (move(InLine.class, new Left<>())) {
            throw new SessionStoreException(
                    "the session database failed: it did not come to this call in time, and nothing was done");
        }
        if (move(InWork.class, new Left<>())) {
            throw new SessionStoreException(
                    "the session database failed: no answer in time, and whether it did this is not known");
        }
    }

    private boolean move(Class<?> from, State<R> to) {
        State<R> now = state.get();
        return from.isInstance(now) && state.compareAndSet(now, to);
    }

    /** Several callers must not share one exception: who catches it may add to it. */
    private static SessionStoreException ownCopy(SessionStoreException fault) {
        return new SessionStoreException(String.valueOf(fault.getMessage()), fault);
    }
}
