package io.usersessions.persistence.combining;

import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** One caller's place in a queue: made by the caller, taken by a lane, and answered once. */
final class Ticket<A, R> {
    private final A argument;
    private final Thread caller = Thread.currentThread();
    private final long start = System.nanoTime();
    private final AtomicReference<State<R>> state = new AtomicReference<>(new Queued<>());

    Ticket(A argument) {
        this.argument = argument;
    }

    private sealed interface State<R> {}

    private record Queued<R>() implements State<R> {}

    private record InWork<R>() implements State<R> {}

    private record Left<R>() implements State<R> {}

    private sealed interface Answered<R> extends State<R> {
        Optional<R> outcome();
    }

    private record Answer<R>(Optional<R> outcome) implements Answered<R> {}

    private record Fault<R>(SessionStoreException cause) implements Answered<R> {
        @Override
        public Optional<R> outcome() {
            throw ownCopy(cause);
        }
    }

    boolean hasWaitedFor(Duration time) {
        return System.nanoTime() - start > time.toNanos();
    }

    A argument() {
        return argument;
    }

    /** Whether the caller still waits in the queue; from now on its argument is in work. */
    boolean take() {
        return move(Queued.class, new InWork<>());
    }

    void complete(R outcome) {
        answer(new Answer<>(Optional.of(outcome)));
    }

    /** Nothing was done with the argument; the caller has to do it. */
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
     * The outcome, or empty if nothing was done with the argument and the caller has to do it.
     *
     * <p>An interrupt ends the wait in the queue, as it ends the wait for a connection. It does not end the wait for work that has begun.
     * Either way the thread stays interrupted.
     *
     * @throws SessionStoreException if the work failed, or if the caller was interrupted or waited too long
     */
    Optional<R> await(Duration patience) {
        long deadline = start + patience.toNanos();
        boolean interrupted = false;
        try {
            while (!(state.get() instanceof Answered<R> answered)) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    leave();
                }
                LockSupport.parkNanos(this, left);
                if (Thread.interrupted()) {
                    interrupted = true;
                    leaveQueue("interrupted while it waited for the database");
                }
            }
            return answered.outcome();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A ticket that was answered just now does not leave: the caller looks at it once more. */
    private void leave() {
        leaveQueue("the database did not come to this call in time");
        if (move(InWork.class, new Left<>())) {
            throw new SessionStoreException(
                    "the session database failed: no answer in time, and whether it did this is not known");
        }
    }

    private void leaveQueue(String reason) {
        if (move(Queued.class, new Left<>())) {
            throw new SessionStoreException("the session database failed: " + reason + ", and nothing was done");
        }
    }

    private boolean move(Class<?> from, State<R> to) {
        State<R> now = state.get();
        return from.isInstance(now) && state.compareAndSet(now, to);
    }

    /** Callers must not share an exception: a caller that catches one may add to it. */
    private static SessionStoreException ownCopy(SessionStoreException fault) {
        return new SessionStoreException(String.valueOf(fault.getMessage()), fault);
    }
}
