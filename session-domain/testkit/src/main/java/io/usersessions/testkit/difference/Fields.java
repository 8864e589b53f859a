package io.usersessions.testkit.difference;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields by which two records of a type can differ. */
record Fields<T>(List<Field<T>> fields) {
    /** A field with its name. */
    record Field<T>(String name, Function<T, Object> value) {
        boolean differs(T actual, T expected) {
            return !value.apply(actual).equals(value.apply(expected));
        }

        String difference(T actual, T expected) {
            String is = ShortText.of(value.apply(actual));
            String instead = ShortText.of(value.apply(expected));
            return is.equals(instead) ? name + " is another " + is : name + " is " + is + " instead of " + instead;
        }
    }

    static <T> Field<T> field(String name, Function<T, Object> value) {
        return new Field<>(name, value);
    }

    /** The fields that differ; empty if none does. */
    String differences(T actual, T expected) {
        return fields.stream()
                .filter(field -> field.differs(actual, expected))
                .map(field -> field.difference(actual, expected))
                .collect(Collectors.joining(", "));
    }
}
