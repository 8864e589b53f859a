package io.usersessions.domain.watch;

import io.usersessions.domain.model.SessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sessions that are watched, each with its watchers, of which most have one. */
final class WatchedSessions {
    private final Map<SessionId, List<Watched>> watchers = new HashMap<>();
    private boolean isClosed;

    synchronized void add(Watched next) {
        if (isClosed) {
            throw new IllegalStateException("this session watch is closed: it watches nothing");
        }
        watchers.merge(
                next.session(),
                List.of(next),
                (before, added) ->
                        Stream.concat(before.stream(), added.stream()).toList());
    }

    synchronized void remove(Watched former) {
        watchers.computeIfPresent(former.session(), (session, before) -> {
            List<Watched> rest =
                    before.stream().filter(watched -> !watched.equals(former)).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    /** Removes a session; only this caller gets its watchers. */
    synchronized List<Watched> removeAll(SessionId session) {
        List<Watched> removed = watchers.remove(session);
        return removed == null ? List.of() : removed;
    }

    synchronized List<SessionId> all() {
        return List.copyOf(watchers.keySet());
    }

    synchronized boolean contains(SessionId session) {
        return watchers.containsKey(session);
    }

    synchronized int count() {
        return watchers.size();
    }

    synchronized void close() {
        isClosed = true;
        watchers.clear();
    }
}
