package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;
import java.util.Map;

/** The shape of a registered type, looked up at each use: records can contain each other and themselves. */
final class RegisteredShape implements Shape {
    private final Class<?> type;
    private final Map<Class<?>, Shape> shapes;

    RegisteredShape(Class<?> type, Map<Class<?>, Shape> shapes) {
        this.type = type;
        this.shapes = shapes;
    }

    @Override
    public SessionValue write(Object value, AttributePath path) {
        return shape().write(value, path);
    }

    @Override
    public Object read(SessionValue value, AttributePath path) {
        return shape().read(value, path);
    }

    private Shape shape() {
        Shape shape = shapes.get(type);
        if (shape == null) {
            throw new IllegalStateException("every registered type has a shape");
        }
        return shape;
    }
}
