package io.usersessions.servlet.session;

import io.usersessions.domain.attribute.AttributeShapeException;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.servlet.attribute.AttributeValues;
import io.usersessions.servlet.attribute.UnreadableFormException;
import io.usersessions.servlet.local.Transient;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
                .flatMap(stored -> held(name, stored))
                .map(HeldValue::view)
                .or(() -> transients.get(session.sessionId(), name).map(holder -> shown(name, holder)))
                .orElse(null);
    }

    private Object shown(String name, Transient<?> holder) {
        return owner.parts().isLocal().test(name) ? holder.value() : holder;
    }

    /** The attribute as it is held here: as it was put, or as it was read. */
    private Optional<HeldValue> held(String name, SessionValue stored) {
        HeldValue known = held.get(name);
        Optional<HeldValue> current =
                known != null && known.isOf(stored) ? Optional.of(refreshed(name, known)) : read(name, stored);
        current.ifPresent(value -> held.put(name, value));
        return current;
    }

    /** The attribute as it is stored; absent if a converted object in it cannot be read, which is no reason to fail the request. */
    private Optional<HeldValue> read(String name, SessionValue stored) {
        try {
            return Optional.ofNullable(values.fromStored(name, stored))
                    .map(value -> values.isConverted(value)
                            ? HeldValue.shared(stored, value)
                            : HeldValue.read(stored, value));
        } catch (UnreadableFormException unreadable) {
            owner.context().log("the attribute '" + name + "' is absent on this node: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** What a change replaces; null also if it is of a registered type and has another shape by now. */
    private @Nullable Object before(String name) {
        try {
            return get(name);
        } catch (AttributeShapeException unreadable) {
            return null;
        }
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
        if (values.isConverted(original)) {
            return HeldValue.shared(stored, original);
        }
        return values.mayChange(original)
                ? HeldValue.changeable(stored, original, Objects.requireNonNull(values.fromStored(name, stored)))
                : HeldValue.read(stored, original);
    }

    void refresh() {
        for (String name : List.copyOf(held.keySet())) {
            owner.visit().data().value(name).ifPresent(stored -> held(name, stored));
        }
    }

    void put(String name, Object value) {
        Object before = before(name);
        if (value instanceof Transient<?> holder) {
            keep(name, before, holder);
        } else if (owner.parts().isLocal().test(name)) {
            keep(name, before, Transient.of(value));
        } else {
            store(name, before, value);
            transients.remove(name);
        }
        owner.parts().listeners().replaced(session, name, before, value);
    }

    private void keep(String name, @Nullable Object before, Transient<?> holder) {
        bind(name, before, holder.value());
        forget(name);
        transients.put(name, holder);
    }

    private void store(String name, @Nullable Object before, Object value) {
        SessionValue stored = values.toStored(name, value);
        bind(name, before, value);
        try {
            if (!owner.visit().data().value(name).filter(stored::equals).isPresent()) {
                owner.toChange(session).put(name, stored);
            }
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
        Object before = before(name);
        forget(name);
        transients.remove(name);
        if (before != null) {
            owner.parts().listeners().removed(session, name, before);
        }
    }

    private void forget(String name) {
        held.remove(name);
        if (owner.visit().contains(name)) {
            owner.toChange(session).remove(name);
        }
    }

    /** What ends with the session, by name; nothing of it stays on this node. */
    Map<String, Object> end() {
        Map<String, Object> bound = new LinkedHashMap<>();
        for (String name : names()) {
            Object value = before(name);
            if (value != null) {
                bound.put(name, value);
            }
        }
        held.clear();
        transients.clear();
        owner.parts().memory().forget(session.sessionId());
        return bound;
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
