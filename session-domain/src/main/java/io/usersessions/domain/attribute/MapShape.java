package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.plain.AttributePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, neither of them null.
 *
 * @param key a shape that writes text
 */
record MapShape(Shape key, Shape value) implements Shape {
    @Override
    public SessionValue write(Object map, AttributePath path) {
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> each : ((Map<?, ?>) map).entrySet()) {
            AttributePath place = path.entry(fields.size());
            @Nullable Object name = each.getKey();
            @Nullable Object content = each.getValue();
            if (name == null || content == null) {
                throw new IllegalArgumentException(place + ": a map with null cannot be stored");
            }
            fields.put(((Text) key.write(name, place)).value(), value.write(content, place));
        }
        return SessionValue.of(fields);
    }

    @Override
    public Map<Object, Object> read(SessionValue map, AttributePath path) {
        if (!(map instanceof Fields fields)) {
            throw AttributeShapeException.expected("a map", map, path);
        }
        Map<Object, Object> read = new LinkedHashMap<>();
        for (Map.Entry<String, SessionValue> each : fields.values().entrySet()) {
            AttributePath place = path.entry(read.size());
            read.put(key.read(SessionValue.of(each.getKey()), place), value.read(each.getValue(), place));
        }
        return Collections.unmodifiableMap(read);
    }
}
