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
 */
public record DataDelta(Map<String, SessionValue> put, Set<String> removed) {
    public DataDelta {
        put = Collections.unmodifiableMap(new LinkedHashMap<>(put));
        removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed));
    }

    /** The difference between two states of the data. */
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
     * Applies these changes to other data; all other attributes there stay the same.
     *
     * @throws AttributeRefusedException if the result exceeds a limit
     */
    public SessionData appliedTo(SessionData data) {
        Map<String, SessionValue> next = new LinkedHashMap<>(data.attributes());
        next.keySet().removeAll(removed);
        next.putAll(put);
        return SessionData.of(next);
    }

    /** Only the names. */
    @Override
    public String toString() {
        return "DataDelta[put=" + put.keySet() + ", removed=" + removed + "]";
    }
}
