package io.usersessions.domain.model;

import io.usersessions.domain.encoding.PlainText;
import io.usersessions.domain.plain.PlainKinds;
import io.usersessions.domain.plain.PlainObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of {@link SessionData}: plain, deeply immutable data that cannot carry a class name or code.
 *
 * <p>{@link SessionData} checks depth and size when a value is put. No value prints its content, because session data must not appear in
 * logs. Java's null is refused everywhere by a {@link NullPointerException} that names the parameter or the place in it; only
 * {@link #from} takes it, as {@link #NOTHING}.
 */
public sealed interface SessionValue {
    /** Null; there is only one. */
    SessionValue NOTHING = new Nothing();

    static SessionValue of(String value) {
        return new Text(value);
    }

    /** Text of one character. */
    static SessionValue of(char value) {
        return new Text(String.valueOf(value));
    }

    static SessionValue of(long value) {
        return new Whole(value);
    }

    static SessionValue of(double value) {
        return new Real(value);
    }

    static SessionValue of(boolean value) {
        return new Flag(value);
    }

    static SessionValue of(List<SessionValue> values) {
        return new Items(values);
    }

    static SessionValue of(Map<String, SessionValue> values) {
        return new Fields(values);
    }

    /**
     * The value of a plain Java object:
     *
     * <ul>
     *   <li>text: {@code String}, {@code Character}, {@code java.time.Instant} in the form of its {@code toString}, and {@code byte[]} in
     *       Base64 (RFC 4648, section 4, with padding);
     *   <li>a whole number: {@code Byte}, {@code Short}, {@code Integer}, {@code Long};
     *   <li>a real number: {@code Float}, {@code Double};
     *   <li>a flag: {@code Boolean};
     *   <li>items: any {@code Collection} of these, in the order of its iterator;
     *   <li>fields: any {@code Map} of these with {@code String} names, in the order of its entries;
     *   <li>{@link #NOTHING}: {@code null}, also within collections and maps;
     *   <li>the object itself: {@code SessionValue}.
     * </ul>
     *
     * <p>{@link SessionData#get} reads these types again.
     *
     * @throws IllegalArgumentException if the object, or anything in it, is of another type, is a text or number that no value can have, or
     *     is nested deeper or has more parts than session data may have, which is the case if a collection contains itself. The message
     *     names the place, such as {@code [2]}, and the type, but no value. For records and enums, there is {@code AttributeTypes} in
     *     {@code io.usersessions.domain.attribute}
     */
    static SessionValue from(@Nullable Object plain) {
        PlainKinds<SessionValue> kinds = new PlainKinds<>(
                SessionValue.class, Text::new, Whole::new, Real::new, Flag::new, Items::new, Fields::new, NOTHING);
        return new PlainObjects<>(kinds, SessionData.MAX_DEPTH, SessionData.MAX_BYTES / 2).value(plain);
    }

    /**
     * This value as a plain Java object: a {@code String}, {@code Long}, {@code Double}, {@code Boolean}, unmodifiable {@code List} or
     * {@code Map} of these, or null for {@link #NOTHING}. A map has the order of its fields.
     */
    @Nullable
    Object toPlain();

    /** Passes this value to the method of its kind, and returns what that returns. */
    <R> R when(Cases<R> cases);

    /**
     * Text.
     *
     * @param value well-formed text: without lone surrogates
     */
    record Text(String value) implements SessionValue {
        /** @throws IllegalArgumentException if the text is not well-formed */
        public Text {
            if (!PlainText.isWellFormed(Objects.requireNonNull(value, "value"))) {
                throw new IllegalArgumentException("text with a lone surrogate cannot be stored");
            }
        }

        /** Only the length. */
        @Override
        public String toString() {
            return "Text[" + value.length() + " characters]";
        }

        @Override
        public String toPlain() {
            return value;
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").text(this);
        }
    }

    /** A whole number of 64 bits. */
    record Whole(long value) implements SessionValue {
        /** Hides the number. */
        @Override
        public String toString() {
            return "Whole[hidden]";
        }

        @Override
        public Long toPlain() {
            return value;
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").whole(this);
        }
    }

    /**
     * A real number of 64 bits.
     *
     * @param value finite
     */
    record Real(double value) implements SessionValue {
        /** @throws IllegalArgumentException if the number is infinite or not a number */
        public Real {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a real number is finite, not " + value);
            }
        }

        /** Hides the number. */
        @Override
        public String toString() {
            return "Real[hidden]";
        }

        @Override
        public Double toPlain() {
            return value;
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").real(this);
        }
    }

    /** True or false. */
    record Flag(boolean value) implements SessionValue {
        /** Hides the flag. */
        @Override
        public String toString() {
            return "Flag[hidden]";
        }

        @Override
        public Boolean toPlain() {
            return value;
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").flag(this);
        }
    }

    /** Values in order. */
    record Items(List<SessionValue> values) implements SessionValue {
        /** @throws NullPointerException if a value is null; the message names its place */
        public Items {
            values = Collections.unmodifiableList(new ArrayList<>(Objects.requireNonNull(values, "values")));
            int missing = values.indexOf(null);
            if (missing >= 0) {
                throw new NullPointerException("values[" + missing + "]");
            }
        }

        /** Only how many values. */
        @Override
        public String toString() {
            return "Items" + counted(values.size());
        }

        @Override
        public List<@Nullable Object> toPlain() {
            List<@Nullable Object> plain = new ArrayList<>(values.size());
            values.forEach(value -> plain.add(value.toPlain()));
            return Collections.unmodifiableList(plain);
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").items(this);
        }
    }

    /** Values by name, in the given order, which does not affect equality. */
    record Fields(Map<String, SessionValue> values) implements SessionValue {
        /**
         * Copies the values.
         *
         * @throws NullPointerException if a name or a value is null
         * @throws IllegalArgumentException if a name has a lone surrogate
         */
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(values, "values")));
            values.forEach((name, value) -> {
                Objects.requireNonNull(name, "a name in values");
                Objects.requireNonNull(value, "the value of a name in values");
                if (!PlainText.isWellFormed(name)) {
                    throw new IllegalArgumentException("a name with a lone surrogate cannot be stored");
                }
            });
        }

        /** Only how many values: names may be data. */
        @Override
        public String toString() {
            return "Fields" + counted(values.size());
        }

        @Override
        public Map<String, @Nullable Object> toPlain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            values.forEach((name, value) -> plain.put(name, value.toPlain()));
            return Collections.unmodifiableMap(plain);
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").fields(this);
        }
    }

    /** Null: an attribute that is there and has no value. */
    record Nothing() implements SessionValue {
        @Override
        public @Nullable Object toPlain() {
            return null;
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return Objects.requireNonNull(cases, "cases").nothing(this);
        }
    }

    private static String counted(int values) {
        return "[" + values + (values == 1 ? " value]" : " values]");
    }

    /** One method for each kind of value: with a new kind the compiler names every place that must handle it. */
    interface Cases<R> {
        R text(Text value);

        R whole(Whole value);

        R real(Real value);

        R flag(Flag value);

        R items(Items value);

        R fields(Fields value);

        R nothing(Nothing value);
    }
}
