package io.usersessions.persistence.combining;

import io.usersessions.domain.port.SessionStoreException;
import java.util.List;

/** Does the work of several callers together, and answers each of them. */
record SharedWork<A, R>(Combiner.Work<A, R> work, List<Ticket<A, R>> tickets) {
    void run() {
        try {
            complete(work.together(tickets.stream().map(Ticket::argument).toList()));
        } catch (SessionStoreException fault) {
            if (work.isUndone(fault)) {
                tickets.forEach(Ticket::giveBack);
            } else {
                tickets.forEach(ticket -> ticket.fail(fault));
            }
        } catch (RuntimeException | Error failure) {
            SessionStoreException fault = new SessionStoreException("a combined statement failed", failure);
            tickets.forEach(ticket -> ticket.fail(fault));
        }
    }

    private void complete(List<R> outcomes) {
        for (int place = 0; place < tickets.size(); place++) {
            tickets.get(place).complete(outcomes.get(place));
        }
    }
}
