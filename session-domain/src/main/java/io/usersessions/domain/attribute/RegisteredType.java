package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.plain.AttributePath;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A type that is stored under its registered name: a map with one entry, from the name to the content. */
record RegisteredType(String name, Shape content) {
    SessionValue write(Object value, AttributePath path) {
        return SessionValue.of(Map.of(name, content.write(value, path)));
    }

    /** The name under which a value may be stored: that of the only entry of a map. */
    static Optional<String> nameOf(SessionValue value) {
        return value instanceof Fields fields && fields.values().size() == 1
                ? fields.values().keySet().stream().findFirst()
                : Optional.empty();
    }

    /** @param registeredNames names that a message may contain */
    Object read(SessionValue value, AttributePath path, Set<String> registeredNames) {
        if (!(value instanceof Fields fields) || fields.values().size() != 1) {
            throw AttributeShapeException.expected("a map whose only entry is '" + name + "'", value, path);
        }
        Map.Entry<String, SessionValue> only =
                fields.values().entrySet().iterator().next();
        if (!only.getKey().equals(name)) {
            throw unexpected(only.getKey(), path, registeredNames);
        }
        return content.read(only.getValue(), path);
    }

    private AttributeShapeException unexpected(String found, AttributePath path, Set<String> registeredNames) {
        String shown = registeredNames.contains(found) ? "'" + found + "'" : "a name that is not registered";
        return new AttributeShapeException(path, "expected '" + name + "', found " + shown);
    }
}
