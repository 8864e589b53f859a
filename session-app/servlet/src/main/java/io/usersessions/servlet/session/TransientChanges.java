package io.usersessions.servlet.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.servlet.local.Transient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request put into holders and removed from them; this node keeps it when the request is stored. */
final class TransientChanges {
    private final NodeMemory memory;
    private final Map<String, Optional<Transient<?>>> changes = new HashMap<>();

    TransientChanges(NodeMemory memory) {
        this.memory = memory;
    }

    Optional<Transient<?>> get(SessionId id, String name) {
        Optional<Transient<?>> changed = changes.get(name);
        return changed == null ? Optional.ofNullable(memory.of(id).get(name)) : changed;
    }

    Set<String> names(SessionId id) {
        return all(id).keySet();
    }

    Map<String, Transient<?>> all(SessionId id) {
        Map<String, Transient<?>> all = new HashMap<>(memory.of(id));
        changes.forEach(
                (name, change) -> change.ifPresentOrElse(holder -> all.put(name, holder), () -> all.remove(name)));
        return all;
    }

    void put(String name, Transient<?> holder) {
        changes.put(name, Optional.of(holder));
    }

    void remove(String name) {
        changes.put(name, Optional.empty());
    }

    void clear() {
        changes.clear();
    }

    void apply(SessionId id, Instant until) {
        if (!changes.isEmpty()) {
            memory.keep(id, all(id), until);
            changes.clear();
        }
    }
}
