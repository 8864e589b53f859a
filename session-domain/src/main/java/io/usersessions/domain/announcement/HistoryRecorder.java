package io.usersessions.domain.announcement;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionStoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes events into the history of their users, and detects new devices and new places from it. This is best effort: a fault of the history
 * never reaches the request.
 */
public final class HistoryRecorder {
    private static final int COMPARED_SIGN_INS = 200;
    private static final HistoryEntries ENTRIES = new HistoryEntries();

    private final SessionHistory history;
    private final Function<Client, Optional<String>> places;
    private final Listeners listeners;
    private final DailyEntries today = new DailyEntries();

    /** @param places the name of the place of a client, if it is known */
    public HistoryRecorder(SessionHistory history, Function<Client, Optional<String>> places, Listeners listeners) {
        this.history = history;
        this.places = places;
        this.listeners = listeners;
    }

    /**
     * Records events that happened together: one query for each sign-in, one call that adds all entries, and one that only counts those
     * above the daily limit.
     */
    public void record(List<? extends SessionEvent> events) {
        List<SessionEvent> news = events.stream().flatMap(this::newsOf).toList();
        List<HistoryEntry> added = new ArrayList<>();
        List<HistoryEntry> folded = new ArrayList<>();
        Stream.concat(events.stream(), news.stream())
                .flatMap(event -> event.when(ENTRIES).stream())
                .forEach(entry -> (today.isOverLimit(entry) ? folded : added).add(entry));
        write(added, history::add);
        write(folded, history::fold);
        news.forEach(listeners::notifyOf);
    }

    private Stream<SessionEvent> newsOf(SessionEvent event) {
        return event instanceof SessionEvent.SignedIn signedIn ? lookBack(signedIn) : Stream.empty();
    }

    private Stream<SessionEvent> lookBack(SessionEvent.SignedIn signedIn) {
        try {
            List<Client> before = history.signInsOf(signedIn.user(), COMPARED_SIGN_INS);
            return new EarlierSignIns(before, places).newsOf(signedIn);
        } catch (RuntimeException fault) {
            reportLost(1, fault, signedIn.at());
            return Stream.empty();
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
