package io.usersessions.testkit.memory;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A history that forgets all when the process ends. */
public final class InMemoryHistory implements SessionHistory {
    private static final Pages<Numbered> PAGES =
            new Pages<>(Numbered.NEWEST_FIRST, Numbered::cursor, Numbered::isAfter);

    private final Map<Long, HistoryEntry> entries = new TreeMap<>();
    private final Map<Fold, Long> numbers = new HashMap<>();
    private long nextNumber = 1;

    /** What one entry stands for all of. */
    private record Fold(UserId user, Kind kind, Instant day) {}

    /** An empty history. */
    public InMemoryHistory() {}

    @Override
    public synchronized void add(Collection<HistoryEntry> added) {
        for (HistoryEntry entry : added) {
            entries.put(nextNumber++, entry);
        }
    }

    @Override
    public synchronized void fold(Collection<HistoryEntry> folded) {
        for (HistoryEntry entry : folded) {
            long number =
                    numbers.computeIfAbsent(new Fold(entry.user(), entry.kind(), entry.day()), unknown -> nextNumber++);
            entries.compute(number, (same, former) -> entry.folded(Optional.ofNullable(former)));
        }
    }

    @Override
    public synchronized Page<HistoryEntry> list(UserId user, PageRequest page) {
        Page<Numbered> cut = PAGES.cut(
                entries.entrySet().stream()
                        .map(entry -> new Numbered(entry.getKey(), entry.getValue()))
                        .filter(entry -> entry.entry.user().equals(user)),
                page);
        return new Page<>(cut.items().stream().map(Numbered::entry).toList(), cut.next());
    }

    @Override
    public synchronized List<Client> signInsOf(UserId user, int limit) {
        Map<Optional<String>, Client> byAgent = new LinkedHashMap<>();
        entries.entrySet().stream()
                .map(entry -> new Numbered(entry.getKey(), entry.getValue()))
                .filter(numbered -> numbered.entry.user().equals(user))
                .filter(numbered -> numbered.entry.kind() == Kind.SIGNED_IN)
                .sorted(Numbered.NEWEST_FIRST)
                .limit(limit)
                .map(numbered -> numbered.entry.client())
                .forEach(client -> byAgent.putIfAbsent(client.userAgent(), client));
        return List.copyOf(byAgent.values());
    }

    @Override
    public synchronized int purge(Instant now, Duration retention, int limit) {
        Instant before = now.minus(retention);
        List<Long> due = entries.entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(before))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(entries::remove);
        return due.size();
    }

    /** An entry and its number, which tells it from others of the same instant. */
    private record Numbered(long number, HistoryEntry entry) {
        static final Comparator<Numbered> NEWEST_FIRST = Comparator.comparing(
                        (Numbered numbered) -> numbered.entry.at())
                .thenComparing(Numbered::number)
                .reversed();

        PageCursor cursor() {
            return new PageCursor(entry.at(), Long.toString(number));
        }

        boolean isAfter(PageCursor last) {
            int byTime = entry.at().compareTo(last.at());
            return byTime < 0 || (byTime == 0 && number < numberOf(last));
        }

        /** Of a cursor that this history never gave, the one before all. */
        private static long numberOf(PageCursor cursor) {
            return cursor.tie().matches("\\d{1,18}") ? Long.parseLong(cursor.tie()) : 0;
        }
    }
}
