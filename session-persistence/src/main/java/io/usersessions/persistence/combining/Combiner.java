package io.usersessions.persistence.combining;

import io.usersessions.domain.port.SessionStoreException;
import java.util.List;

/**
 * Lets concurrent calls of one kind share a statement when they would otherwise queue for the database.
 *
 * <p>If few callers are inside the store, a caller does its own work on its own thread. Otherwise it queues, and a lane does the work of
 * all queued callers together. A lane is a thread that works as long as callers are in the queue. So a lone caller pays nothing, and the
 * longer the queue is, the less each caller costs.
 *
 * <p>Each caller gets the outcome of its own argument. If shared work fails and left nothing behind, every caller does its own work again
 * by itself, so that one bad row fails only its own caller. A caller that waits too long in the queue takes its argument back, and nothing
 * is done with it.
 */
public final class Combiner<A, R> {
    private final Work<A, R> work;
    private final Queueing queueing;
    private final Lanes lanes;
    private final CallerQueue<A, R> queue;

    /** Combines calls that share these lanes with calls of other kinds. */
    public Combiner(Work<A, R> work, Queueing queueing, Lanes lanes) {
        this.work = work;
        this.queueing = queueing;
        this.lanes = lanes;
        this.queue = new CallerQueue<>(queueing);
    }

    /** One kind of work, for one argument and for many. */
    public interface Work<A, R> {
        /** The outcome of one argument. */
        R alone(A argument);

        /** An outcome for each argument, in their order; an exception is the fault of all. */
        List<R> together(List<A> arguments);

        /** How many bytes of a statement an argument fills: a statement that is too large would block while it is sent. */
        int weight(A argument);

        /** Whether shared work that failed with this fault left nothing behind. */
        boolean isUndone(SessionStoreException fault);
    }

    /** The outcome of this argument, whether the work was shared or not. */
    public R call(A argument) {
        try {
            boolean isDirect = lanes.enter() <= queueing.maxDirect();
            // An interrupted thread must not queue.
            return isDirect || Thread.currentThread().isInterrupted() ? work.alone(argument) : queued(argument);
        } finally {
            lanes.leave();
        }
    }

    private R queued(A argument) {
        Ticket<A, R> ticket = new Ticket<>(argument);
        queue.add(ticket);
        if (queue.isLaneOpened()) {
            startLane();
        }
        return ticket.await(lanes.limits().patience()).orElseGet(() -> givenBack(ticket));
    }

    /** Does the work alone, if there is time for as long again as the shared attempt took. */
    private R givenBack(Ticket<A, R> ticket) {
        if (ticket.hasWaitedFor(lanes.limits().patience().dividedBy(2))) {
            throw new SessionStoreException("the session database failed: no time left, and nothing was done");
        }
        return work.alone(ticket.argument());
    }

    private void startLane() {
        try {
            lanes.run(this::serveQueue);
        } catch (RuntimeException | Error noThread) {
            // This caller works for all, so that none waits for a lane that never starts.
            serveQueue();
        }
    }

    /**
     * Works until the queue is empty, or short enough for the other lanes. It looks again after it closed its lane: a caller that queued just
     * before still saw the lane open, and opened none.
     */
    private void serveQueue() {
        do {
            List<Ticket<A, R>> next = queue.next(work, lanes.limits().maxShared());
            if (!next.isEmpty()) {
                new SharedWork<>(work, next).run();
            }
        } while (!queue.isLaneClosed() || queue.isLaneOpened());
    }
}
