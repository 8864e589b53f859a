package io.usersessions.domain.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What one request did to the attributes.
 *
 * @param put attributes set, with their new values
 * @param removed attributes taken away
 */
public record DataDelta(Map<String, SessionValue> put, Set<String> removed) {
    public DataDelta {
        put = Collections.unmodifiableMap(new LinkedHashMap<>(put));
        removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed));
    }

    /** What leads from one data to another. */
    public static DataDelta between(SessionData before, SessionData after) {
        Map<String, SessionValue> put = new LinkedHashMap<>(after.attributes());
        put.entrySet().removeIf(entry -> Objects.equals(before.attributes().get(entry.getKey()), entry.getValue()));
        Set<String> removed = new LinkedHashSet<>(before.attributes().keySet());
        removed.removeAll(after.attributes().keySet());
        return new DataDelta(put, removed);
    }

    boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }

    /**
     * The same done to other data; attributes it does not name stay as they are there.
     *
     * @throws AttributeRefusedException if both together break a limit
     */
    public SessionData appliedTo(SessionData data) {
        Map<String, SessionValue> next = new LinkedHashMap<>(data.attributes());
        next.keySet().removeAll(removed);
        next.putAll(put);
        return SessionData.of(next);
    }

    /** The names alone. */
    @Override
    public String toString() {
        return "DataDelta[put=" + put.keySet() + ", removed=" + removed + "]";
    }
}
