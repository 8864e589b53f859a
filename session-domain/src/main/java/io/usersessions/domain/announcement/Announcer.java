package io.usersessions.domain.announcement;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Announces events: to the listeners one by one, then to the history all together. */
public record Announcer(Listeners listeners, Optional<HistoryRecorder> recorder) {
    public void announce(SessionEvent event) {
        announceAll(List.of(event));
    }

    /** Announces that the holder of a session ended it. */
    public void announceEnd(SessionSummary ended, EndReason reason, Instant now) {
        announceEnded(List.of(ended), reason, ended.user().map(Actor::of).orElse(Actor.SYSTEM), now);
    }

    /** Announces that sessions ended, except closed ones, whose end was announced when they were closed. */
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
