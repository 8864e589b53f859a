package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.plain.AttributePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record, stored as a map from the names of its components to their content. Entries that name no component are ignored. */
record RecordShape(OpenRecord type, List<Component> components) implements Shape {
    @Override
    public SessionValue write(Object value, AttributePath path) {
        // Only records can contain their own type, so an endless value is stopped here.
        if (path.depth() > SessionData.MAX_DEPTH) {
            throw new IllegalArgumentException(path + ": nested more than " + SessionData.MAX_DEPTH + " deep");
        }
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        for (Component component : components) {
            fields.put(component.name(), component.write(value, path));
        }
        return SessionValue.of(fields);
    }

    @Override
    public Object read(SessionValue value, AttributePath path) {
        if (path.depth() > SessionData.MAX_DEPTH) {
            throw new AttributeShapeException(path, "nested more than " + SessionData.MAX_DEPTH + " deep");
        }
        if (!(value instanceof Fields fields)) {
            throw AttributeShapeException.expected("a map", value, path);
        }
        return type.construct(arguments(fields, path), path);
    }

    private @Nullable Object[] arguments(Fields fields, AttributePath path) {
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components.get(i).read(fields, path);
        }
        return arguments;
    }
}
