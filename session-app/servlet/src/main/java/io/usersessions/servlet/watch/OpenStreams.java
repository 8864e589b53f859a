package io.usersessions.servlet.watch;

import io.usersessions.domain.model.SessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The streams of a node, as many as may be. */
final class OpenStreams {
    private final int perSession;
    private final int perNode;
    private final Map<SessionId, List<EventStream>> ofSessions = new HashMap<>();
    private final Set<EventStream> all = ConcurrentHashMap.newKeySet();
    private boolean isClosed;

    OpenStreams(int perSession, int perNode) {
        this.perSession = perSession;
        this.perNode = perNode;
    }

    /**
     * Adds a stream, unless there are too many. The others of its session write at once: a browser that goes from page to page leaves a stream
     * at each, and only writing shows that its client is gone.
     */
    Optional<StreamRefusal> add(EventStream next) {
        ofSession(next.session()).forEach(EventStream::beat);
        return added(next);
    }

    /** Never changed: a stream that finds its client gone leaves meanwhile. */
    private synchronized List<EventStream> ofSession(SessionId session) {
        return ofSessions.getOrDefault(session, List.of());
    }

    private synchronized Optional<StreamRefusal> added(EventStream next) {
        if (ofSession(next.session()).size() >= perSession) {
            return Optional.of(StreamRefusal.TOO_MANY_OF_SESSION);
        }
        if (isClosed || all.size() >= perNode) {
            return Optional.of(StreamRefusal.TOO_MANY_OF_NODE);
        }
        ofSessions.merge(
                next.session(),
                List.of(next),
                (before, added) ->
                        Stream.concat(before.stream(), added.stream()).toList());
        all.add(next);
        return Optional.empty();
    }

    /** Forgets a stream that was added. */
    synchronized void remove(EventStream former) {
        if (all.remove(former)) {
            ofSessions.computeIfPresent(former.session(), (session, before) -> {
                List<EventStream> rest =
                        before.stream().filter(stream -> !stream.equals(former)).toList();
                return rest.isEmpty() ? null : rest;
            });
        }
    }

    Iterable<EventStream> all() {
        return all;
    }

    int count() {
        return all.size();
    }

    void close() {
        synchronized (this) {
            isClosed = true;
        }
        List.copyOf(all).forEach(EventStream::drop);
    }
}
