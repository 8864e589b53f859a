package io.usersessions.domain.memory;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A history that is lost when the process ends. */
public final class InMemoryHistory implements SessionHistory {
    private static final Pages<NumberedEntry> PAGES =
            new Pages<>(NumberedEntry.NEWEST_FIRST, NumberedEntry::cursor, NumberedEntry::isAfter);

    private final Map<Long, HistoryEntry> entries = new TreeMap<>();
    private final Map<Fold, Long> numbers = new HashMap<>();
    private long nextNumber = 1;

    /** What all events have in common that one entry counts. */
    private record Fold(UserId user, Kind kind, Instant day) {}

    /** An empty history. */
    public InMemoryHistory() {}

    @Override
    public synchronized void add(Collection<HistoryEntry> added) {
        Objects.requireNonNull(added, "added");
        for (HistoryEntry entry : added) {
            entries.put(nextNumber++, entry);
        }
    }

    @Override
    public synchronized void fold(Collection<HistoryEntry> folded) {
        Objects.requireNonNull(folded, "folded");
        for (HistoryEntry entry : folded) {
            long number =
                    numbers.computeIfAbsent(new Fold(entry.user(), entry.kind(), entry.day()), unknown -> nextNumber++);
            entries.compute(number, (same, former) -> entry.folded(former));
        }
    }

    @Override
    public synchronized Page<HistoryEntry> list(UserId user, PageRequest page) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(page, "page");
        return PAGES.cut(of(user), page).map(NumberedEntry::entry);
    }

    @Override
    public synchronized Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(page, "page");
        Stream<NumberedEntry> ofSession =
                of(user).filter(numbered -> numbered.entry().session().equals(Optional.of(session)));
        return PAGES.cut(ofSession, page).map(NumberedEntry::entry);
    }

    @Override
    public synchronized List<Client> signInsOf(UserId user, int limit) {
        Objects.requireNonNull(user, "user");
        return of(user).filter(numbered -> numbered.entry().kind() == Kind.SIGNED_IN)
                .sorted(NumberedEntry.NEWEST_FIRST)
                .limit(limit)
                .map(numbered -> numbered.entry().client())
                .distinct()
                .toList();
    }

    private Stream<NumberedEntry> of(UserId user) {
        return entries.entrySet().stream()
                .map(entry -> new NumberedEntry(entry.getKey(), entry.getValue()))
                .filter(numbered -> numbered.entry().user().equals(user));
    }

    @Override
    public synchronized int purge(Instant now, Duration retention, int limit) {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(retention, "retention");
        Instant before = now.minus(retention);
        List<Long> due = entries.entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(before))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(entries::remove);
        return due.size();
    }

    @Override
    public synchronized void forget(UserId user) {
        Objects.requireNonNull(user, "user");
        entries.values().removeIf(entry -> entry.user().equals(user));
        numbers.keySet().removeIf(fold -> fold.user().equals(user));
    }
}
