package io.usersessions.domain.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The changes that one request made to the attributes.
 *
 * @param put attributes that were set, with their new values
 * @param removed names of attributes that were removed
 * @param updates changes that are made again on other data, instead of what is put or removed under the same name
 */
public record DataDelta(Map<String, SessionValue> put, Set<String> removed, DataUpdates updates) {
    public DataDelta {
        put = Collections.unmodifiableMap(new LinkedHashMap<>(put));
        removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed));
    }

    /** The difference between two states of the data. */
    public static DataDelta between(SessionData before, SessionData after) {
        return between(before, after, DataUpdates.NONE);
    }

    /** The difference between two states of the data, of which these updates are a part. */
    public static DataDelta between(SessionData before, SessionData after, DataUpdates updates) {
        Map<String, SessionValue> put = new LinkedHashMap<>(after.attributes());
        put.entrySet().removeIf(entry -> Objects.equals(before.attributes().get(entry.getKey()), entry.getValue()));
        Set<String> removed = new LinkedHashSet<>(before.attributes().keySet());
        removed.removeAll(after.attributes().keySet());
        return new DataDelta(put, removed, updates);
    }

    boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }

    /**
     * Applies these changes to other data; all other attributes there stay the same.
     *
     * @throws AttributeRefusedException if the result exceeds a limit
     * @throws RuntimeException if an update fails on the other value
     */
    public SessionData appliedTo(SessionData data) {
        Map<String, SessionValue> next = new LinkedHashMap<>(data.attributes());
        next.keySet().removeAll(removed);
        next.putAll(put);
        updates.applyTo(data, next);
        return SessionData.of(next);
    }

    /** Only the names. */
    @Override
    public String toString() {
        return "DataDelta[put=" + put.keySet() + ", removed=" + removed + ", " + updates + "]";
    }
}
