package io.usersessions.domain.change;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The changes of attributes that depend on the value that is there, so that they can be made again on the value that another request saved.
 * Immutable.
 */
public final class DataUpdates {
    /** No updates. */
    public static final DataUpdates NONE = new DataUpdates(Map.of());

    private final Map<String, UnaryOperator<Optional<SessionValue>>> byName;

    private DataUpdates(Map<String, UnaryOperator<Optional<SessionValue>>> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** These updates, and then this one. */
    public DataUpdates with(String name, UnaryOperator<Optional<SessionValue>> update) {
        Map<String, UnaryOperator<Optional<SessionValue>>> next = new LinkedHashMap<>(byName);
        next.merge(name, update, (first, second) -> value -> second.apply(first.apply(value)));
        return new DataUpdates(next);
    }

    /** These updates except for those of one attribute, which has a value that does not depend on another. */
    public DataUpdates without(String name) {
        if (!byName.containsKey(name)) {
            return this;
        }
        Map<String, UnaryOperator<Optional<SessionValue>>> next = new LinkedHashMap<>(byName);
        next.remove(name);
        return next.isEmpty() ? NONE : new DataUpdates(next);
    }

    /** Whether an attribute of this name is updated. */
    public boolean contains(String name) {
        return byName.containsKey(name);
    }

    /** What the updates of an attribute make of no value; empty if there are none. */
    public Optional<SessionValue> ofNothing(String name) {
        return Optional.ofNullable(byName.get(name)).flatMap(update -> update.apply(Optional.empty()));
    }

    /** Makes all updates on the attributes of other data, and puts the results into {@code next}. */
    void applyTo(SessionData data, Map<String, SessionValue> next) {
        byName.forEach((name, update) -> update.apply(data.value(name))
                .ifPresentOrElse(value -> next.put(name, value), () -> next.remove(name)));
    }

    /** Only the names. */
    @Override
    public String toString() {
        return "DataUpdates" + byName.keySet();
    }
}
