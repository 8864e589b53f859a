package io.usersessions.domain.attribute;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Records and enums of an application as attributes: a list of allowed types, each with a name of its own.
 *
 * <pre>{@code
 * AttributeTypes types = AttributeTypes.builder()
 *         .register("cart", Cart.class)
 *         .register("item", Item.class)
 *         .register("theme", Theme.class)
 *         .build();
 *
 * types.put(visit::put, "cart", new Cart(List.of(new Item("a", 2)), "EUR"));
 * Optional<Cart> cart = types.get(visit.data(), "cart", Cart.class);
 * }</pre>
 *
 * <p>An {@link AttributeKey}, such as {@code types.key("cart", Cart.class)}, names attribute and type once. Null is refused by a
 * {@link NullPointerException} that names the parameter.
 *
 * <p><b>Stored form.</b> A map whose only entry is the registered name: <code>{"cart":{"items":[{"sku":"a","count":2}]}}</code>,
 * <code>{"theme":"DARK"}</code>. It contains no class name, and no class is ever looked up from stored data: the reader names the type,
 * and the stored name must match. Registered types within a record are stored without a name, because the declared type identifies them.
 * A class can be renamed or moved while sessions live; its registered name, its components and its constants cannot.
 *
 * <p><b>Components</b> of records are {@code String}; {@code boolean}, {@code long}, {@code int}, {@code short}, {@code byte},
 * {@code double}, {@code float} and their wrappers; {@code Instant}, {@code LocalDate}, {@code Duration}, {@code UUID},
 * {@code BigInteger} and {@code BigDecimal}, stored as their {@code toString} and with at most 1,000 digits and decimal places;
 * {@code SessionValue}; registered records and enums, and records may contain their own type; and of all these {@code List},
 * {@code Set}, {@code Optional}, and {@code Map} with {@code String} or a registered enum as key. Collections are read as unmodifiable;
 * lists and sets keep their order, maps do not. A component may be null, and is read as null, or as empty or {@link SessionValue#NOTHING}
 * if its type has such a value; elements of collections must not be null.
 *
 * <p><b>Change.</b> A new component that is an {@code Optional} is empty when it is read from an older session; any other missing
 * component is an error. An unknown component is ignored, so that an older node can read the data of a newer one; if the older node puts
 * the attribute again, that component is lost.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class AttributeTypes {
    private final Map<Class<?>, RegisteredType> types;
    private final Map<String, RegisteredType> byName;

    private AttributeTypes(Map<Class<?>, String> registered) {
        Map<Class<?>, Shape> shapes = Shapes.of(registered);
        Map<Class<?>, RegisteredType> named = new LinkedHashMap<>();
        registered.forEach(
                (type, name) -> named.put(type, new RegisteredType(name, new RegisteredShape(type, shapes))));
        types = Collections.unmodifiableMap(named);
        Map<String, RegisteredType> sorted = new TreeMap<>();
        named.values().forEach(type -> sorted.put(type.name(), type));
        byName = Collections.unmodifiableMap(sorted);
    }

    /** A builder without types. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Sets an attribute to a value of a registered type, as plain data.
     *
     * @param target sets an attribute of a session, such as {@code visit::put}
     * @throws IllegalArgumentException if its type is not registered, with the call that registers it, or if a part of it cannot be
     *     stored: text with a lone surrogate, a number that is too long or not finite, null in a collection, endlessly nested records
     * @throws AttributeRefusedException from the target, if the attribute breaks a limit of session data; nothing is changed then
     */
    public void put(BiConsumer<String, SessionValue> target, String name, Object value) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(name, "name");
        target.accept(name, registered(typeOf(value)).write(value, AttributePath.of(name)));
    }

    /**
     * An attribute as a value of a registered type, or empty if the attribute is absent.
     *
     * @throws IllegalArgumentException if the type is not registered
     * @throws AttributeShapeException if the attribute is not a value of that type
     */
    public <T> Optional<T> get(SessionData data, String name, Class<T> type) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(name, "name");
        RegisteredType registered = registered(type);
        return data.value(name).map(value -> read(registered, value, AttributePath.of(name), type));
    }

    /**
     * A value of a registered type as plain data.
     *
     * @throws IllegalArgumentException as {@link #put} does
     */
    public SessionValue valueOf(Object value) {
        RegisteredType registered = registered(typeOf(value));
        return registered.write(value, AttributePath.of(registered.name()));
    }

    /**
     * Plain data as a value of a registered type.
     *
     * @throws IllegalArgumentException if the type is not registered
     * @throws AttributeShapeException if it is not a value of that type
     */
    public <T> T read(SessionValue value, Class<T> type) {
        Objects.requireNonNull(value, "value");
        RegisteredType registered = registered(type);
        return read(registered, value, AttributePath.of(registered.name()), type);
    }

    /**
     * A value that is stored under a registered name, as the type of that name; or empty if it is anything else, even a map whose only
     * entry has a name that is not registered.
     *
     * @param name of the attribute, for messages
     * @throws AttributeShapeException if it is stored under a registered name but is not a value of that type
     */
    public Optional<Object> readNamed(String name, SessionValue value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return RegisteredType.nameOf(value)
                .map(byName::get)
                .map(registered -> registered.read(value, AttributePath.of(name), names()));
    }

    /** The registered names, sorted. */
    public Set<String> names() {
        return byName.keySet();
    }

    /**
     * A key for attributes of this name and of a registered type.
     *
     * @throws IllegalArgumentException if the type is not registered, or no attribute can have this name
     */
    public <T> AttributeKey<T> key(String name, Class<T> type) {
        Objects.requireNonNull(name, "name");
        RegisteredType registered = registered(type);
        AttributePath place = AttributePath.of(name);
        return new AttributeKey<>(
                name, value -> registered.write(value, place), value -> read(registered, value, place, type));
    }

    private <T> T read(RegisteredType registered, SessionValue value, AttributePath place, Class<T> type) {
        return type.cast(registered.read(value, place, names()));
    }

    private RegisteredType registered(Class<?> type) {
        RegisteredType registered = types.get(Objects.requireNonNull(type, "type"));
        if (registered == null) {
            throw Registration.missing(type);
        }
        return registered;
    }

    /** The declared type: an enum constant with a body has a class of its own. */
    private static Class<?> typeOf(Object value) {
        Objects.requireNonNull(value, "value");
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    /** The registered names only. */
    @Override
    public String toString() {
        return "AttributeTypes" + names();
    }

    /** Collects types in any order. */
    public static final class Builder {
        private final Map<Class<?>, String> registered = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Allows a type.
         *
         * @param name of the type in stored sessions, as long as they live; it must be possible as the name of an attribute
         * @param type a record or an enum, not generic; a record in a named module must be public in an exported package, or its
         *     package must be open to {@code io.usersessions.domain}
         * @throws IllegalArgumentException if the name or the type cannot be registered, or is registered already
         */
        public Builder register(String name, Class<?> type) {
            Registration.check(Objects.requireNonNull(name, "name"), Objects.requireNonNull(type, "type"));
            if (registered.containsValue(name)) {
                throw new IllegalArgumentException("the name '" + name + "' is registered already");
            }
            if (registered.putIfAbsent(type, name) != null) {
                throw new IllegalArgumentException("type " + type.getTypeName() + " is registered already");
            }
            return this;
        }

        /**
         * The types registered so far.
         *
         * @throws IllegalArgumentException if a record is not accessible, or has a component that cannot be stored; the message names
         *     it and says what to do
         */
        public AttributeTypes build() {
            return new AttributeTypes(new LinkedHashMap<>(registered));
        }
    }
}
