package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the shapes of registered types by the declared types of their components, and refuses a component without a shape. */
final class Shapes {
    private static final String POSSIBLE =
            "possible are String, boolean, long, int, short, byte, double, float, Instant, LocalDate,"
                    + " Duration, UUID, BigInteger, BigDecimal, SessionValue, registered records and enums, and of these List, Set, Optional"
                    + " and Map with String or a registered enum as key";

    private final Map<Class<?>, String> names;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    private Shapes(Map<Class<?>, String> names) {
        this.names = names;
    }

    /**
     * A shape for each of these types.
     *
     * @param names the registered name by type
     * @throws IllegalArgumentException if a component cannot be stored
     */
    static Map<Class<?>, Shape> of(Map<Class<?>, String> names) {
        Shapes all = new Shapes(names);
        names.forEach(
                (type, name) -> all.shapes.put(type, type.isEnum() ? new EnumShape(type, name) : all.record(type)));
        return all.shapes;
    }

    private Shape record(Class<?> type) {
        OpenRecord opened = OpenRecord.of(type);
        List<Component> components =
                opened.components().stream().map(this::component).toList();
        return new RecordShape(opened, components);
    }

    private Component component(RecordComponent component) {
        Place place = new Place(component);
        return new Component(component.getName(), component.getAccessor(), shape(component.getGenericType(), place));
    }

    private Shape shape(Type type, Place place) {
        if (type instanceof Class<?> plain) {
            return simple(plain, place);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type raw = generic.getRawType();
            if (raw == List.class) {
                return new ListShape(shape(arguments[0], place));
            }
            if (raw == Set.class) {
                return new SetShape(new ListShape(shape(arguments[0], place)));
            }
            if (raw == Optional.class) {
                return optional(arguments[0], place);
            }
            if (raw == Map.class) {
                return new MapShape(key(arguments[0], place), shape(arguments[1], place));
            }
        }
        throw place.refused(type, POSSIBLE);
    }

    private Shape simple(Class<?> type, Place place) {
        Optional<Shape> scalar = ScalarShapes.of(type);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (type == SessionValue.class) {
            return new PlainShape();
        }
        if (names.containsKey(type)) {
            return new RegisteredShape(type, shapes);
        }
        throw place.refused(
                type, Registration.isPossible(type) ? "register it first: " + Registration.call(type) : POSSIBLE);
    }

    private Shape optional(Type content, Place place) {
        Shape shape = shape(content, place);
        if (shape.readsNothing()) {
            throw place.refused(content, "an empty Optional of it would look like one with a value");
        }
        return new OptionalShape(shape);
    }

    private Shape key(Type type, Place place) {
        if (type == String.class || (type instanceof Class<?> plain && plain.isEnum())) {
            return shape(type, place);
        }
        throw place.refused(type, "keys of a Map are String or a registered enum");
    }

    /** A component, for messages. */
    private record Place(RecordComponent component) {
        IllegalArgumentException refused(Type type, String what) {
            return new IllegalArgumentException("component '" + component.getName() + "' of "
                    + component.getDeclaringRecord().getTypeName() + " is of type " + type.getTypeName() + ": " + what);
        }
    }
}
