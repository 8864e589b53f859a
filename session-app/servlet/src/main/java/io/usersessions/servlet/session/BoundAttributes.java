package io.usersessions.servlet.session;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.servlet.Transient;
import io.usersessions.servlet.attribute.AttributeValues;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of a session as Java objects, with the listeners that learn of their changes. */
final class BoundAttributes {
    private final VisitSession session;
    private final SessionOfRequest owner;
    private final AttributeValues values;
    private final Map<String, HeldValue> held = new HashMap<>();
    private final TransientChanges transients;

    BoundAttributes(VisitSession session, SessionOfRequest owner) {
        this.session = session;
        this.owner = owner;
        this.values = owner.parts().values();
        this.transients = new TransientChanges(owner.parts().memory());
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(owner.visit().names());
        names.addAll(transients.names(session.sessionId()));
        return names;
    }

    @Nullable
    Object get(String name) {
        return owner.visit()
                .data()
                .value(name)
                .<Object>map(stored -> held(name, stored).view())
                .or(() -> transients.get(session.sessionId(), name))
                .orElse(null);
    }

    /** The attribute as it is held here: as it was put, or as it was read. */
    private HeldValue held(String name, SessionValue stored) {
        HeldValue known = held.get(name);
        HeldValue current = known != null && known.isOf(stored)
                ? refreshed(name, known)
                : HeldValue.read(stored, values.fromStored(name, stored));
        held.put(name, current);
        return current;
    }

    /** Stores a value again that the application changed after it put it. */
    private HeldValue refreshed(String name, HeldValue known) {
        if (!known.mayChange()) {
            return known;
        }
        SessionValue now = values.toStored(name, known.original());
        if (known.isOf(now)) {
            return known;
        }
        owner.toChange(session).put(name, now);
        return put(name, known.original(), now);
    }

    private HeldValue put(String name, Object original, SessionValue stored) {
        return values.mayChange(original)
                ? HeldValue.changeable(stored, original, values.fromStored(name, stored))
                : HeldValue.read(stored, original);
    }

    void refresh() {
        for (String name : List.copyOf(held.keySet())) {
            owner.visit().data().value(name).ifPresent(stored -> held(name, stored));
        }
    }

    void put(String name, Object value) {
        Object before = get(name);
        if (value instanceof Transient<?> holder) {
            bind(name, before, holder.value());
            owner.toChange(session).remove(name);
            held.remove(name);
            transients.put(name, holder);
        } else {
            store(name, before, value);
            transients.remove(name);
        }
        owner.parts().listeners().replaced(session, name, before, value);
    }

    private void store(String name, @Nullable Object before, Object value) {
        SessionValue stored = values.toStored(name, value);
        bind(name, before, value);
        try {
            owner.toChange(session).put(name, stored);
        } catch (RuntimeException refused) {
            owner.parts().listeners().unbound(session, name, value);
            throw refused;
        }
        held.put(name, put(name, value, stored));
    }

    private void bind(String name, @Nullable Object before, Object value) {
        if (HeldValue.content(before) != value) {
            owner.parts().listeners().bound(session, name, value);
        }
    }

    void remove(String name) {
        Object before = get(name);
        if (before != null) {
            owner.toChange(session).remove(name);
            held.remove(name);
            transients.remove(name);
            owner.parts().listeners().removed(session, name, before);
        } else if (owner.visit().contains(name)) {
            owner.toChange(session).remove(name);
        }
    }

    /** Removes all, one after the other, as the end of the session does. */
    void removeAll() {
        for (String name : names()) {
            remove(name);
        }
        owner.parts().memory().forget(session.sessionId());
        transients.clear();
    }

    /** Goes on under the next id of the session; what this node keeps follows unless another user owns the next one. */
    void follow(boolean isCarriedOver) {
        held.clear();
        Map<String, Transient<?>> kept = transients.all(session.sessionId());
        owner.parts().memory().forget(session.sessionId());
        transients.clear();
        if (isCarriedOver) {
            kept.forEach(transients::put);
        }
    }

    void keepOnThisNode(Instant until) {
        transients.apply(session.sessionId(), until);
    }
}
