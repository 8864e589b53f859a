package io.usersessions.servlet.watch;

import io.usersessions.domain.model.SessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams of a node, as many as may be. */
final class OpenStreams {
    private final int perSession;
    private final int perNode;
    private final Map<SessionId, Integer> ofSessions = new HashMap<>();
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
        List<EventStream> others = all.stream()
                .filter(stream -> stream.session().equals(next.session()))
                .toList();
        others.forEach(EventStream::beat);
        return added(next);
    }

    private synchronized Optional<StreamRefusal> added(EventStream next) {
        int others = ofSessions.getOrDefault(next.session(), 0);
        if (others >= perSession) {
            return Optional.of(StreamRefusal.TOO_MANY_OF_SESSION);
        }
        if (isClosed || all.size() >= perNode) {
            return Optional.of(StreamRefusal.TOO_MANY_OF_NODE);
        }
        ofSessions.put(next.session(), others + 1);
        all.add(next);
        return Optional.empty();
    }

    /** Forgets a stream that was added. */
    synchronized void remove(EventStream former) {
        if (all.remove(former)) {
            ofSessions.computeIfPresent(former.session(), (session, count) -> count == 1 ? null : count - 1);
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
