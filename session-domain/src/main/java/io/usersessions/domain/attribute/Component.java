package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.plain.AttributePath;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** One component of a record. */
record Component(String name, Method accessor, Shape shape) {
    SessionValue write(Object owner, AttributePath path) {
        @Nullable Object value = OpenRecord.valueOf(accessor, owner);
        return value == null ? SessionValue.NOTHING : shape.write(value, path.component(name));
    }

    @Nullable
    Object read(Fields owner, AttributePath path) {
        AttributePath place = path.component(name);
        SessionValue stored = owner.values().get(name);
        if (stored == null && !(shape instanceof OptionalShape)) {
            throw missing(place);
        }
        SessionValue value = stored == null ? SessionValue.NOTHING : stored;
        return value.equals(SessionValue.NOTHING) && isNull() ? null : shape.read(value, place);
    }

    private static AttributeShapeException missing(AttributePath place) {
        return new AttributeShapeException(
                place,
                "this component is missing; upgrade older sessions with SessionCodecs.upcasting, or make it an Optional");
    }

    /** Whether {@link SessionValue#NOTHING} is read as null. */
    private boolean isNull() {
        return !shape.readsNothing() && !accessor.getReturnType().isPrimitive();
    }
}
