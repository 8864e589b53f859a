package io.usersessions.domain.model;

import io.usersessions.domain.encoding.PlainText;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a session: an immutable map from names to {@link SessionValue}s.
 *
 * <p>Limits are checked whenever an attribute is added: {@value #MAX_ATTRIBUTES} attributes, names of 1 to
 * {@value #LONGEST_NAME} code points without control characters, containers nested {@value #MAX_DEPTH} deep, and
 * {@value #MAX_BYTES} bytes in total as compact JSON. Names are compared exactly. The order of attributes is kept but does not
 * affect equality.
 *
 * <p>Django: {@code session_data}, decoded, as {@code get_decoded} returns it.
 */
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
        if (attributes.isEmpty()) {
            return EMPTY;
        }
        Map<String, SessionValue> kept = new LinkedHashMap<>();
        long size = BRACES;
        for (Map.Entry<String, SessionValue> attribute : attributes.entrySet()) {
            ValueExtent extent = checkAlone(attribute.getKey(), attribute.getValue());
            size += (kept.isEmpty() ? 0 : 1) + extent.sizeWith(attribute.getKey());
            kept.put(attribute.getKey(), attribute.getValue());
            checkTogether(attribute.getKey(), kept.size(), size);
        }
        return new SessionData(kept, (int) size);
    }

    /**
     * This data with an attribute set.
     *
     * @throws AttributeRefusedException if the attribute exceeds a limit
     */
    public SessionData with(String name, SessionValue value) {
        SessionValue before = attributes.get(name);
        if (value.equals(before)) {
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
        SessionValue before = attributes.get(name);
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

    /** The attribute, or empty if there is none. */
    public Optional<SessionValue> value(String name) {
        return Optional.ofNullable(attributes.get(name));
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
        SessionValue value = attributes.get(name);
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
