package io.usersessions.domain.announcement;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reports what happened: to the listeners event by event, and then to the history all at once. */
public record Announcer(Listeners listeners, Optional<HistoryRecorder> recorder) {
    public void announce(SessionEvent event) {
        announceAll(List.of(event));
    }

    /** Reports that sessions ended, except closed ones: their end was reported when they were closed. */
    public void announceEnded(Collection<SessionSummary> ended, EndReason reason, Actor actor, Instant now) {
        announceAll(ended.stream()
                .filter(session -> !session.isClosed())
                .map(session ->
                        new SessionEvent.Ended(session.id(), session.user(), session.client(), reason, actor, now))
                .toList());
    }

    private void announceAll(List<? extends SessionEvent> events) {
        events.forEach(listeners::notifyOf);
        recorder.ifPresent(history -> history.record(events));
    }
}
