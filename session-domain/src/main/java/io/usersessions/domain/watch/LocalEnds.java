package io.usersessions.domain.watch;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.model.EndReason;

/** Has watchers told of the ends of this node, which need no query. */
record LocalEnds(Telling telling, PollThread polls) implements SessionEvents {
    @Override
    public void on(SessionEvent event) {
        if (event instanceof SessionEvent.Ended ended) {
            boolean isExpired = ended.reason() == EndReason.EXPIRED;
            telling.tell(ended.session(), isExpired ? SessionEnd.EXPIRED : SessionEnd.ENDED);
        } else if (event instanceof SessionEvent.EveryoneEnded) {
            polls.hurry();
        }
    }
}
