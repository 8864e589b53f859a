package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.plain.AttributePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in order, none of them null. */
record ListShape(Shape item) implements Shape {
    @Override
    public SessionValue write(Object value, AttributePath path) {
        List<SessionValue> items = new ArrayList<>();
        for (@Nullable Object each : (Collection<?>) value) {
            AttributePath place = path.item(items.size());
            if (each == null) {
                throw new IllegalArgumentException(place + ": a list or set with null cannot be stored");
            }
            items.add(item.write(each, place));
        }
        return SessionValue.of(items);
    }

    @Override
    public List<Object> read(SessionValue value, AttributePath path) {
        if (!(value instanceof Items items)) {
            throw AttributeShapeException.expected("a list", value, path);
        }
        List<Object> read = new ArrayList<>();
        for (SessionValue each : items.values()) {
            read.add(item.read(each, path.item(read.size())));
        }
        return List.copyOf(read);
    }
}
