package io.usersessions.domain.watch;

import io.usersessions.domain.model.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sessions that are watched, each with its watchers, of which most have one, and its expiry as far as it is known. */
final class WatchedSessions {
    private static final Entry NOBODY = new Entry();

    private final Map<SessionId, Entry> sessions = new HashMap<>();
    private boolean isClosed;

    private static final class Entry {
        private List<Watched> watchers = List.of();
        private Instant expiry = Instant.MAX;
    }

    synchronized void add(Watched next) {
        if (isClosed) {
            throw new IllegalStateException("this session watch is closed: it watches nothing");
        }
        Entry entry = sessions.computeIfAbsent(next.session(), session -> new Entry());
        entry.watchers = Stream.concat(entry.watchers.stream(), Stream.of(next)).toList();
    }

    synchronized void remove(Watched former) {
        sessions.computeIfPresent(former.session(), (session, entry) -> {
            entry.watchers = entry.watchers.stream()
                    .filter(watched -> !watched.equals(former))
                    .toList();
            return entry.watchers.isEmpty() ? null : entry;
        });
    }

    /** Removes a session; only this caller gets its watchers. */
    synchronized List<Watched> removeAll(SessionId session) {
        Entry removed = sessions.remove(session);
        return removed == null ? List.of() : removed.watchers;
    }

    synchronized List<SessionId> all() {
        return List.copyOf(sessions.keySet());
    }

    synchronized boolean contains(SessionId session) {
        return sessions.containsKey(session);
    }

    /** How many sessions are watched. */
    synchronized int count() {
        return sessions.size();
    }

    /** Keeps the expiry of a session that is watched. */
    synchronized void expires(SessionId session, Instant expiry) {
        Entry entry = sessions.get(session);
        if (entry != null) {
            entry.expiry = expiry;
        }
    }

    /** The expiry that was kept last; the end of time if there is none. */
    synchronized Instant lastExpiry(SessionId session) {
        return sessions.getOrDefault(session, NOBODY).expiry;
    }

    synchronized void close() {
        isClosed = true;
        sessions.clear();
    }
}
