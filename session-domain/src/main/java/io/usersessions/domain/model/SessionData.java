package io.usersessions.domain.model;

import io.usersessions.domain.encoding.PlainText;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import io.usersessions.domain.plain.PlainType;
import io.usersessions.domain.plain.PlainTypes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a session: an immutable map from names to {@link SessionValue}s.
 *
 * <p>Limits are checked whenever an attribute is added: {@value #MAX_ATTRIBUTES} attributes, names of 1 to
 * {@value #LONGEST_NAME} code points without control characters, containers nested {@value #MAX_DEPTH} deep, and
 * {@value #MAX_BYTES} bytes in total as compact JSON. Names are compared exactly. The order of attributes is kept but does not
 * affect equality.
 *
 * <p>Null is refused by a {@link NullPointerException} that names the parameter, or the attribute whose value is null.
 *
 * <p>Django: {@code session_data}, decoded, as {@code get_decoded} returns it.
 */
@CheckReturnValue
public final class SessionData {
    /** Maximum number of attributes of a session. */
    public static final int MAX_ATTRIBUTES = 256;
    /** Maximum length of an attribute's name, in code points. */
    public static final int LONGEST_NAME = 128;
    /** Maximum nesting depth of containers within an attribute. */
    public static final int MAX_DEPTH = 32;
    /** Maximum total size of all attributes as compact JSON in UTF-8, in bytes. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final int BRACES = 2;
    private static final SessionData EMPTY = new SessionData(Map.of(), BRACES);

    private final Map<String, SessionValue> attributes;
    private final int size;

    private SessionData(Map<String, SessionValue> attributes, int size) {
        this.attributes = Collections.unmodifiableMap(attributes);
        this.size = size;
    }

    /** No attributes. */
    public static SessionData empty() {
        return EMPTY;
    }

    /**
     * Data with these attributes.
     *
     * @throws AttributeRefusedException at the first attribute that exceeds a limit
     */
    public static SessionData of(Map<String, SessionValue> attributes) {
        if (Objects.requireNonNull(attributes, "attributes").isEmpty()) {
            return EMPTY;
        }
        Map<String, SessionValue> kept = new LinkedHashMap<>();
        long size = BRACES;
        for (Map.Entry<String, SessionValue> attribute : attributes.entrySet()) {
            checkPresent(attribute);
            ValueExtent extent = checkAlone(attribute.getKey(), attribute.getValue());
            size += (kept.isEmpty() ? 0 : 1) + extent.sizeWith(attribute.getKey());
            kept.put(attribute.getKey(), attribute.getValue());
            checkTogether(attribute.getKey(), kept.size(), size);
        }
        return new SessionData(kept, (int) size);
    }

    private static void checkPresent(Map.Entry<String, SessionValue> attribute) {
        Objects.requireNonNull(attribute.getKey(), "a name in attributes");
        Objects.requireNonNull(attribute.getValue(), () -> "the value of '" + attribute.getKey() + "' in attributes");
    }

    /**
     * This data with an attribute set.
     *
     * @throws AttributeRefusedException if the attribute exceeds a limit
     */
    public SessionData with(String name, SessionValue value) {
        SessionValue before = attributes.get(Objects.requireNonNull(name, "name"));
        if (Objects.requireNonNull(value, "value").equals(before)) {
            return this;
        }
        ValueExtent extent = checkAlone(name, value);
        Map<String, SessionValue> next = new LinkedHashMap<>(attributes);
        next.put(name, value);
        long grown = before == null
                ? (attributes.isEmpty() ? 0 : 1) + extent.sizeWith(name)
                : extent.size() - ValueExtent.of(before, MAX_DEPTH).size();
        checkTogether(name, next.size(), size + grown);
        return new SessionData(next, (int) (size + grown));
    }

    /** This data without an attribute; the same object if there is no such attribute. */
    public SessionData without(String name) {
        SessionValue before = attributes.get(Objects.requireNonNull(name, "name"));
        if (before == null) {
            return this;
        }
        if (attributes.size() == 1) {
            return EMPTY;
        }
        Map<String, SessionValue> next = new LinkedHashMap<>(attributes);
        next.remove(name);
        return new SessionData(
                next, (int) (size - 1 - ValueExtent.of(before, MAX_DEPTH).sizeWith(name)));
    }

    private static ValueExtent checkAlone(String name, SessionValue value) {
        if (name.isEmpty() || PlainText.codePoints(name) > LONGEST_NAME) {
            throw new AttributeRefusedException(name, "a name has 1 to " + LONGEST_NAME + " code points");
        }
        if (!PlainText.isWellFormed(name) || PlainText.hasControls(name)) {
            throw new AttributeRefusedException(name, "a name is well-formed text without control characters");
        }
        ValueExtent extent = ValueExtent.of(value, MAX_DEPTH);
        if (!extent.isWithinDepth()) {
            throw new AttributeRefusedException(name, "nested more than " + MAX_DEPTH + " deep");
        }
        return extent;
    }

    private static void checkTogether(String name, int count, long size) {
        if (count > MAX_ATTRIBUTES) {
            throw new AttributeRefusedException(name, "a session has at most " + MAX_ATTRIBUTES + " attributes");
        }
        if (size > MAX_BYTES) {
            throw new AttributeRefusedException(name, "session data would have more than " + MAX_BYTES + " bytes");
        }
    }

    /** The attributes, unmodifiable. */
    public Map<String, SessionValue> attributes() {
        return attributes;
    }

    /** Total size of all attributes as compact JSON in UTF-8, in bytes. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return attributes.isEmpty();
    }

    /** The names of the attributes, in order, unmodifiable. */
    public Set<String> names() {
        return attributes.keySet();
    }

    /** Whether there is such an attribute, even if it is {@link SessionValue#NOTHING}. */
    public boolean contains(String name) {
        return attributes.containsKey(Objects.requireNonNull(name, "name"));
    }

    /** The attribute, or empty if there is none. */
    public Optional<SessionValue> value(String name) {
        return Optional.ofNullable(attributes.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * The attribute as a plain Java type, or empty if there is none or it is {@link SessionValue#NOTHING}. What
     * {@link SessionValue#from} made of a type is read as that type:
     *
     * <ul>
     *   <li>from text: {@code String}; {@code Character}, if it is one; {@code java.time.Instant}, if {@code Instant.parse} accepts it;
     *       {@code byte[]}, if it is Base64;
     *   <li>from a whole number: {@code Byte}, {@code Short}, {@code Integer}, {@code Long}, if it is within their range;
     *   <li>from a real or whole number: {@code Float}, {@code Double}, if they hold it exactly;
     *   <li>from a flag: {@code Boolean};
     *   <li>from items and fields: {@code List} and {@code Map}, as {@link SessionValue#toPlain} returns them;
     *   <li>from any: {@code SessionValue}.
     * </ul>
     *
     * <p>A primitive type, such as {@code int.class}, is read like its wrapper.
     *
     * @throws AttributeTypeException if the attribute cannot be read as this type
     * @throws IllegalArgumentException if the type is none of these; for records and enums, there is {@code AttributeTypes} in
     *     {@code io.usersessions.domain.attribute}
     */
    public <T> Optional<T> get(String name, Class<T> type) {
        Optional<SessionValue> value = value(name).filter(found -> !found.equals(SessionValue.NOTHING));
        if (Objects.requireNonNull(type, "type") == SessionValue.class) {
            return value.map(type::cast);
        }
        PlainType<T> plain = PlainTypes.of(type);
        return value.map(found -> plain.read(found.toPlain())
                .orElseThrow(() -> new AttributeTypeException(name, plain.expected(), found)));
    }

    /**
     * The attribute as text, or empty if there is none.
     *
     * @throws AttributeTypeException if the attribute has another type
     */
    public Optional<String> text(String name) {
        return typed(name, Text.class).map(Text::value);
    }

    /**
     * The attribute as a whole number, or empty if there is none.
     *
     * @throws AttributeTypeException if the attribute has another type
     */
    public OptionalLong whole(String name) {
        return typed(name, Whole.class).map(Whole::value).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /**
     * The attribute as a real number, or empty if there is none.
     *
     * @throws AttributeTypeException if the attribute has another type
     */
    public OptionalDouble real(String name) {
        return typed(name, Real.class).map(Real::value).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /**
     * The attribute as a flag, or empty if there is none.
     *
     * @throws AttributeTypeException if the attribute has another type
     */
    public Optional<Boolean> flag(String name) {
        return typed(name, Flag.class).map(Flag::value);
    }

    /**
     * The attribute as a list, or empty if there is none.
     *
     * @throws AttributeTypeException if the attribute has another type
     */
    public Optional<List<SessionValue>> items(String name) {
        return typed(name, Items.class).map(Items::values);
    }

    /**
     * The attribute as a map, or empty if there is none.
     *
     * @throws AttributeTypeException if the attribute has another type
     */
    public Optional<Map<String, SessionValue>> fields(String name) {
        return typed(name, Fields.class).map(Fields::values);
    }

    private <T extends SessionValue> Optional<T> typed(String name, Class<T> type) {
        SessionValue value = attributes.get(Objects.requireNonNull(name, "name"));
        if (value != null && !type.isInstance(value)) {
            throw new AttributeTypeException(name, type, value);
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionData that && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    /** Only the names: values must not appear in logs. */
    @Override
    public String toString() {
        return "SessionData" + attributes.keySet();
    }
}
