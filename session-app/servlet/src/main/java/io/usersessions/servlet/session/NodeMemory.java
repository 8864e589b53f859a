package io.usersessions.servlet.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.servlet.local.Transient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this node keeps of sessions and never stores: the content of {@link Transient} holders. It forgets the sessions that were not used for
 * longest if there are more than {@value #MAX_SESSIONS}.
 */
public final class NodeMemory {
    static final int MAX_SESSIONS = 10_000;

    private final InstantSource time;
    private final Map<SessionId, Kept> sessions = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept(Map<String, Transient<?>> holders, Instant until) {}

    /** @param time decides when a session is over that nobody ended on this node */
    public NodeMemory(InstantSource time) {
        this.time = time;
    }

    synchronized Map<String, Transient<?>> of(SessionId id) {
        Kept kept = sessions.get(id);
        return kept == null ? Map.of() : kept.holders();
    }

    synchronized void keep(SessionId id, Map<String, Transient<?>> holders, Instant until) {
        sessions.remove(id);
        if (!holders.isEmpty()) {
            sessions.put(id, new Kept(Map.copyOf(holders), until));
            forgetSurplus();
        }
    }

    synchronized void forget(SessionId id) {
        sessions.remove(id);
    }

    synchronized int size() {
        return sessions.size();
    }

    /** The session that was not used for longest comes first. */
    private void forgetSurplus() {
        Instant now = time.instant();
        Iterator<Kept> oldest = sessions.values().iterator();
        while (oldest.hasNext()) {
            boolean isOver = oldest.next().until().isBefore(now);
            if (!isOver && sessions.size() <= MAX_SESSIONS) {
                return;
            }
            oldest.remove();
        }
    }
}
