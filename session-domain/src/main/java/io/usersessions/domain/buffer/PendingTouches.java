package io.usersessions.domain.buffer;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Touches that wait, and touches that are being written; each group has one touch a session, the least recent first. */
final class PendingTouches {
    private final int maxWaiting;
    private final Map<SessionId, Touch> waiting = new LinkedHashMap<>();
    private final Map<SessionId, Touch> beingWritten = new LinkedHashMap<>();
    private long dropped;
    private long refused;

    PendingTouches(int maxWaiting) {
        this.maxWaiting = maxWaiting;
    }

    synchronized void add(Collection<Touch> touches) {
        touches.forEach(this::add);
        dropOldest();
    }

    private void add(Touch touch) {
        Touch before = waiting.remove(touch.id());
        waiting.put(touch.id(), before == null ? touch : before.mergedWith(touch));
    }

    private void dropOldest() {
        while (waiting.size() > maxWaiting) {
            waiting.remove(waiting.keySet().iterator().next());
            dropped++;
        }
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Describes a fault together with the current counts. */
    synchronized TouchFault describe(Throwable fault) {
        SessionStoreException cause = fault instanceof SessionStoreException ofTheStore
                ? ofTheStore
                : new SessionStoreException("the store failed: " + fault, fault);
        return new TouchFault(waiting.size(), dropped, refused, cause);
    }

    /** The touch of a session that is not known to be written. */
    synchronized Optional<Touch> of(SessionId id) {
        return Stream.of(beingWritten, waiting)
                .flatMap(touches -> Optional.ofNullable(touches.get(id)).stream())
                .reduce(Touch::mergedWith);
    }

    synchronized boolean isBeingWritten(SessionId id) {
        return beingWritten.containsKey(id);
    }

    /** Takes the touches that have waited longest, to be written. Call it only while no others are being written. */
    synchronized List<Touch> take(int limit) {
        List<Touch> taken = waiting.values().stream().limit(limit).toList();
        taken.forEach(touch -> {
            waiting.remove(touch.id());
            beingWritten.put(touch.id(), touch);
        });
        return taken;
    }

    /** Removes touches that are now written. */
    synchronized void written(Collection<Touch> touches) {
        touches.forEach(touch -> beingWritten.remove(touch.id()));
    }

    /** Drops a touch that the store refuses. */
    synchronized void refuse(Touch touch) {
        beingWritten.remove(touch.id());
        refused++;
    }

    /** Lets touches whose writing failed wait again, before those that were added since. */
    synchronized void putBack() {
        List<Touch> since = List.copyOf(waiting.values());
        waiting.clear();
        waiting.putAll(beingWritten);
        beingWritten.clear();
        add(since);
    }

    /** Takes out the touch of one session that waits. */
    synchronized Optional<Touch> remove(SessionId id) {
        return Optional.ofNullable(waiting.remove(id));
    }
}
