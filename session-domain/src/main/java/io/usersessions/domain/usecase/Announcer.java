package io.usersessions.domain.usecase;

import io.usersessions.domain.port.SessionEvent;
import java.util.List;
import java.util.Optional;

/** Tells listeners of what happened, event by event, and then the history, all at once. */
record Announcer(Listeners listeners, Optional<HistoryRecorder> recorder) {
    void tell(SessionEvent event) {
        tellAll(List.of(event));
    }

    void tellAll(List<? extends SessionEvent> events) {
        events.forEach(listeners::tell);
        recorder.ifPresent(history -> history.record(events));
    }
}
