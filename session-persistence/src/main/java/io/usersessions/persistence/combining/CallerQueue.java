package io.usersessions.persistence.combining;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The callers that queue for one kind of work, and how many lanes serve them. */
final class CallerQueue<A, R> {
    /** Together with one more argument, which may be as large as a session, this is less than a connection accepts at once. */
    private static final int MAX_WEIGHT = 64 * 1024;

    private final Queueing queueing;
    private final Queue<Ticket<A, R>> tickets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger openLanes = new AtomicInteger();

    CallerQueue(Queueing queueing) {
        this.queueing = queueing;
    }

    void add(Ticket<A, R> ticket) {
        waiting.incrementAndGet();
        tickets.add(ticket);
    }

    /** Opens one lane for the first callers, and another one whenever the queue is too long for those that are open. */
    boolean isLaneOpened() {
        int open = openLanes.get();
        return open < wantedLanes() && openLanes.compareAndSet(open, open + 1);
    }

    /** Closes a lane if fewer are enough. */
    boolean isLaneClosed() {
        int open = openLanes.get();
        return open > wantedLanes() && openLanes.compareAndSet(open, open - 1);
    }

    private int wantedLanes() {
        int callers = waiting.get();
        return Math.min(queueing.maxLanes(), callers == 0 ? 0 : 1 + callers / queueing.callersPerLane());
    }

    /** Takes as many callers out of the queue as may share a statement. */
    List<Ticket<A, R>> next(Combiner.Work<A, R> work, int maxShared) {
        List<Ticket<A, R>> taken = new ArrayList<>();
        int weight = 0;
        while (taken.size() < maxShared && weight < MAX_WEIGHT) {
            Ticket<A, R> head = tickets.poll();
            if (head == null) {
                break;
            }
            waiting.decrementAndGet();
            if (head.take()) {
                taken.add(head);
                weight += work.weight(head.argument());
            }
        }
        return taken;
    }
}
