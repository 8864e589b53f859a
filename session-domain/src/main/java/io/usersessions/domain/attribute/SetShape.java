package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Values in the order of their set, stored as a list. */
record SetShape(ListShape list) implements Shape {
    @Override
    public SessionValue write(Object value, AttributePath path) {
        return list.write(value, path);
    }

    @Override
    public Set<Object> read(SessionValue value, AttributePath path) {
        Set<Object> read = new LinkedHashSet<>();
        int index = 0;
        for (Object each : list.read(value, path)) {
            if (!read.add(each)) {
                throw new AttributeShapeException(
                        path.item(index), "expected a set, found an element for the second time");
            }
            index++;
        }
        return Collections.unmodifiableSet(read);
    }
}
