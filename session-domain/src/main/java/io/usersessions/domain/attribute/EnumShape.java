package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An enum constant, stored as its name. */
final class EnumShape implements Shape {
    private final String registeredName;
    private final Map<String, Object> constants = new HashMap<>();

    EnumShape(Class<?> type, String registeredName) {
        this.registeredName = registeredName;
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
    }

    @Override
    public SessionValue write(Object value, AttributePath path) {
        return SessionValue.of(((Enum<?>) value).name());
    }

    @Override
    public Object read(SessionValue value, AttributePath path) {
        return ScalarShapes.text(value)
                .flatMap(name -> Optional.ofNullable(constants.get(name.value())))
                .orElseThrow(() -> AttributeShapeException.expected(
                        "a text that names a constant of '" + registeredName + "'", value, path));
    }
}
