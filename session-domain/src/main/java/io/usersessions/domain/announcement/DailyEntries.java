package io.usersessions.domain.announcement;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the entries of each user and kind that this process made today, so that nobody can fill a history: the holder of a session can
 * change its client any number of times, and anybody can fail to sign in.
 *
 * <p>Each kind has its own count, because the kinds that anybody can cause must not displace the others. Only the users with the latest
 * entries are in memory; for a user who was dropped, the count restarts.
 */
final class DailyEntries {
    private static final long MAX_ENTRIES = 100;
    private static final long MAX_FAILED_SIGN_INS = 10;
    private static final int MAX_COUNTS = 20_000;

    private final Map<UserAndKind, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UserAndKind, Count> eldest) {
            return size() > MAX_COUNTS;
        }
    };

    private record UserAndKind(UserId user, HistoryEntry.Kind kind) {}

    private record Count(Instant day, long entries) {
        Count plus(Count later) {
            return later.day.isAfter(day) ? later : new Count(day, entries + later.entries);
        }
    }

    /** Counts this entry, and returns whether it exceeds the number of entries that are stored individually. */
    synchronized boolean isOverLimit(HistoryEntry entry) {
        Count count = counts.merge(new UserAndKind(entry.user(), entry.kind()), new Count(entry.day(), 1), Count::plus);
        return count.entries > limit(entry.kind());
    }

    private static long limit(HistoryEntry.Kind kind) {
        return kind == HistoryEntry.Kind.SIGN_IN_FAILED ? MAX_FAILED_SIGN_INS : MAX_ENTRIES;
    }
}
