package io.usersessions.domain.buffer;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Touches that wait to be written, and those that are being written: one a session in each, least recently touched first. */
final class PendingTouches {
    private final int maxWaiting;
    private final Map<SessionId, Touch> waiting = new LinkedHashMap<>();
    private final Map<SessionId, Touch> underWay = new LinkedHashMap<>();
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
        waiting.put(touch.id(), before == null ? touch : before.and(touch));
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

    synchronized long dropped() {
        return dropped;
    }

    synchronized long refused() {
        return refused;
    }

    /** What is not known to be written of a session. */
    synchronized Optional<Touch> of(SessionId id) {
        return Stream.of(underWay, waiting)
                .flatMap(touches -> Optional.ofNullable(touches.get(id)).stream())
                .reduce(Touch::and);
    }

    synchronized boolean isUnderWay(SessionId id) {
        return underWay.containsKey(id);
    }

    /** Begins to write those that wait longest; nothing else is under way. */
    synchronized List<Touch> take(int limit) {
        List<Touch> taken = waiting.values().stream().limit(limit).toList();
        taken.forEach(touch -> {
            waiting.remove(touch.id());
            underWay.put(touch.id(), touch);
        });
        return taken;
    }

    /** These were under way, and are written. */
    synchronized void written(Collection<Touch> touches) {
        touches.forEach(touch -> underWay.remove(touch.id()));
    }

    /** This one was under way, or none is of its session; it is never written. */
    synchronized void refuse(Touch touch) {
        underWay.remove(touch.id());
        refused++;
    }

    /** What is still under way is not known to be written: it waits again, before what came since. */
    synchronized void putBack() {
        List<Touch> since = List.copyOf(waiting.values());
        waiting.clear();
        waiting.putAll(underWay);
        underWay.clear();
        add(since);
    }

    /** Takes out what waits of one session. */
    synchronized Optional<Touch> remove(SessionId id) {
        return Optional.ofNullable(waiting.remove(id));
    }
}
