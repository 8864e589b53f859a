package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets concurrent calls of one kind share a statement where they would queue for the database anyway.
 *
 * <p>A caller that finds room runs its own work, on its own thread. One that does not waits in line, and a lane - a thread that works
 * as long as anyone is in line - does the work of all who are, together. So a lone caller pays nothing, and the longer the line, the
 * less each one costs.
 *
 * <p>Each caller gets the outcome of its own argument. If work done together fails in a way that left nothing behind, every caller
 * does its own again by itself, so that one bad row fails its own caller alone. A caller whose patience ends before its turn takes
 * its argument back, and nothing is done with it.
 */
final class Combiner<A, R> {
    /** With one argument more, which may be as large as a session, this is less than what a connection takes at once. */
    private static final int HEAVIEST = 64 * 1024;

    private final Work<A, R> work;
    private final Combining.Queueing queueing;
    private final Crowd crowd;
    private final Queue<Ticket<A, R>> line = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inLine = new AtomicInteger();
    private final AtomicInteger lanes = new AtomicInteger();

    Combiner(Work<A, R> work, Combining.Queueing queueing, Crowd crowd) {
        this.work = work;
        this.queueing = queueing;
        this.crowd = crowd;
    }

    /** One kind of work, for one argument and for many. */
    interface Work<A, R> {
        R alone(A argument);

        /** An outcome for each argument, in their order; what it throws is the fault of all. */
        List<R> together(List<A> arguments);

        /** How much of a statement an argument takes up, in bytes; what is sent to a database must not wait to be sent. */
        int weight(A argument);

        /** Whether work done together left nothing behind when it failed like this. */
        boolean isUndone(SessionStoreException fault);
    }

    R call(A argument) {
        try {
            boolean room = crowd.enter() <= queueing.direct();
            // Who comes interrupted would not wait in line at all.
            return room || Thread.currentThread().isInterrupted() ? work.alone(argument) : queued(argument);
        } finally {
            crowd.leave();
        }
    }

    private R queued(A argument) {
        Ticket<A, R> ticket = new Ticket<>(argument);
        inLine.incrementAndGet();
        line.add(ticket);
        if (isLaneOpened()) {
            startLane();
        }
        return ticket.await(crowd.combining().patience()).orElseGet(() -> givenBack(ticket));
    }

    /** Once more, if there is time left for what may take as long as it took to find out. */
    private R givenBack(Ticket<A, R> ticket) {
        if (ticket.hasWaitedFor(crowd.combining().patience().dividedBy(2))) {
            throw new SessionStoreException("the session database failed: no time left, and nothing was done");
        }
        return work.alone(ticket.argument());
    }

    /** One lane for whoever comes first, and one more whenever those that are open have too long a line. */
    private boolean isLaneOpened() {
        int open = lanes.get();
        return open < wanted() && lanes.compareAndSet(open, open + 1);
    }

    private int wanted() {
        int waiting = inLine.get();
        return Math.min(queueing.lanes(), waiting == 0 ? 0 : 1 + waiting / queueing.perLane());
    }

    private void startLane() {
        try {
            crowd.run(this::serveLine);
        } catch (RuntimeException | Error noThreadToBeHad) {
            // The caller works for all, rather than to leave them waiting.
            serveLine();
        }
    }

    /**
     * Works until the line is short enough for the other lanes, or until nobody is in it. Looks again after its lane is closed: who came
     * in between saw it open, and opened none.
     */
    private void serveLine() {
        do {
            List<Ticket<A, R>> next = next();
            if (!next.isEmpty()) {
                serve(next);
            }
        } while (!isLaneClosed() || isLaneOpened());
    }

    private boolean isLaneClosed() {
        int open = lanes.get();
        return open > wanted() && lanes.compareAndSet(open, open - 1);
    }

    private List<Ticket<A, R>> next() {
        List<Ticket<A, R>> taken = new ArrayList<>();
        int weight = 0;
        while (taken.size() < crowd.combining().most() && weight < HEAVIEST) {
            Ticket<A, R> head = line.poll();
            if (head == null) {
                break;
            }
            inLine.decrementAndGet();
            if (head.take()) {
                taken.add(head);
                weight += work.weight(head.argument());
            }
        }
        return taken;
    }

    private void serve(List<Ticket<A, R>> tickets) {
        try {
            List<R> outcomes =
                    work.together(tickets.stream().map(Ticket::argument).toList());
            for (int place = 0; place < tickets.size(); place++) {
                tickets.get(place).complete(outcomes.get(place));
            }
        } catch (SessionStoreException fault) {
            boolean again = work.isUndone(fault);
            tickets.forEach(ticket -> {
                if (again) {
                    ticket.giveBack();
                } else {
                    ticket.fail(fault);
                }
            });
        } catch (RuntimeException | Error failure) {
            SessionStoreException fault = new SessionStoreException("a combined statement failed", failure);
            tickets.forEach(ticket -> ticket.fail(fault));
        }
    }
}
