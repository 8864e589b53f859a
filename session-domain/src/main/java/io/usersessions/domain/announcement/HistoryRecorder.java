package io.usersessions.domain.announcement;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.AgentFamily;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionStoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes events into the history of their users, and detects new devices from it. This is best effort: a fault of the history never
 * reaches the request.
 */
public final class HistoryRecorder {
    private static final int COMPARED_SIGN_INS = 200;
    private static final HistoryEntries ENTRIES = new HistoryEntries();

    private final SessionHistory history;
    private final Listeners listeners;
    private final DailyEntries today = new DailyEntries();

    public HistoryRecorder(SessionHistory history, Listeners listeners) {
        this.history = history;
        this.listeners = listeners;
    }

    /**
     * Records events that happened together: one query for each sign-in, one call that adds all entries, and one that only counts those
     * above the daily limit.
     */
    public void record(List<? extends SessionEvent> events) {
        List<SessionEvent.NewDevice> newDevices =
                events.stream().flatMap(event -> newDevice(event).stream()).toList();
        List<HistoryEntry> added = new ArrayList<>();
        List<HistoryEntry> folded = new ArrayList<>();
        Stream.concat(events.stream(), newDevices.stream())
                .flatMap(event -> event.when(ENTRIES).stream())
                .forEach(entry -> (today.isOverLimit(entry) ? folded : added).add(entry));
        write(added, history::add);
        write(folded, history::fold);
        newDevices.forEach(listeners::notifyOf);
    }

    private Optional<SessionEvent.NewDevice> newDevice(SessionEvent event) {
        return event instanceof SessionEvent.SignedIn e && isNewDevice(e)
                ? Optional.of(new SessionEvent.NewDevice(e.session(), e.user(), e.client(), e.at()))
                : Optional.empty();
    }

    /** At the first sign-in of a user there is no earlier device to compare with. */
    private boolean isNewDevice(SessionEvent.SignedIn signedIn) {
        try {
            List<AgentFamily> before = history.signInsOf(signedIn.user(), COMPARED_SIGN_INS).stream()
                    .map(AgentFamily::of)
                    .toList();
            return !before.isEmpty() && !before.contains(AgentFamily.of(signedIn.client()));
        } catch (RuntimeException fault) {
            reportLost(1, fault, signedIn.at());
            return false;
        }
    }

    private void write(List<HistoryEntry> entries, Consumer<List<HistoryEntry>> operation) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            operation.accept(entries);
        } catch (RuntimeException fault) {
            reportLost(entries.size(), fault, entries.get(0).at());
        }
    }

    private void reportLost(int entries, RuntimeException fault, Instant now) {
        SessionStoreException cause = fault instanceof SessionStoreException ofTheStore
                ? ofTheStore
                : new SessionStoreException("the history failed: " + fault, fault);
        listeners.notifyOf(new SessionEvent.HistoryLost(entries, cause, now));
    }
}
