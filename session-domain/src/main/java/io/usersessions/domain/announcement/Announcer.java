package io.usersessions.domain.announcement;

import io.usersessions.domain.port.SessionEvent;
import java.util.List;
import java.util.Optional;

/** Tells listeners of what happened, event by event, and then the history, all at once. */
public record Announcer(Listeners listeners, Optional<HistoryRecorder> recorder) {
    public void tell(SessionEvent event) {
        tellAll(List.of(event));
    }

    public void tellAll(List<? extends SessionEvent> events) {
        events.forEach(listeners::tell);
        recorder.ifPresent(history -> history.record(events));
    }
}
