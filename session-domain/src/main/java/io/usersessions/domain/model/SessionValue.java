package io.usersessions.domain.model;

import io.usersessions.domain.encoding.PlainText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One value of {@link SessionData}: plain, deeply immutable data that cannot carry a class name or code.
 *
 * <p>{@link SessionData} checks depth and size when a value is put. No value prints its content, because session data must not appear in
 * logs.
 */
public sealed interface SessionValue {
    /** Null; there is only one. */
    SessionValue NOTHING = new Nothing();

    static SessionValue of(String text) {
        return new Text(text);
    }

    static SessionValue of(long number) {
        return new Whole(number);
    }

    static SessionValue of(double number) {
        return new Real(number);
    }

    static SessionValue of(boolean flag) {
        return new Flag(flag);
    }

    static SessionValue of(List<SessionValue> items) {
        return new Items(items);
    }

    static SessionValue of(Map<String, SessionValue> fields) {
        return new Fields(fields);
    }

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
            if (!PlainText.isWellFormed(value)) {
                throw new IllegalArgumentException("text with a lone surrogate cannot be stored");
            }
        }

        /** Only the length. */
        @Override
        public String toString() {
            return "Text[" + value.length() + " characters]";
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return cases.text(this);
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
        public <R> R when(Cases<R> cases) {
            return cases.whole(this);
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
        public <R> R when(Cases<R> cases) {
            return cases.real(this);
        }
    }

    /** True or false. */
    record Flag(boolean value) implements SessionValue {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.flag(this);
        }
    }

    /** Values in order. */
    record Items(List<SessionValue> values) implements SessionValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return cases.items(this);
        }
    }

    /** Values by name, in the given order, which does not affect equality. */
    record Fields(Map<String, SessionValue> values) implements SessionValue {
        /** @throws IllegalArgumentException if a name has a lone surrogate */
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            values.forEach((name, value) -> {
                if (!PlainText.isWellFormed(name)) {
                    throw new IllegalArgumentException("a name with a lone surrogate cannot be stored");
                }
            });
        }

        @Override
        public <R> R when(Cases<R> cases) {
            return cases.fields(this);
        }
    }

    /** Null: an attribute that is there and has no value. */
    record Nothing() implements SessionValue {
        @Override
        public <R> R when(Cases<R> cases) {
            return cases.nothing(this);
        }
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
