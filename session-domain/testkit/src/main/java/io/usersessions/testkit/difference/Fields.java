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

    /** The fields that differ, the first one in the first line and each other in a line of its own; empty if none does. */
    String differences(T actual, T expected) {
        List<Field<T>> differing =
                fields.stream().filter(field -> field.differs(actual, expected)).toList();
        if (differing.isEmpty()) {
            return "";
        }
        String others = differing.stream().skip(1).map(Field::name).collect(Collectors.joining(", "));
        return differing.get(0).difference(actual, expected)
                + (others.isEmpty() ? "" : "; also: " + others)
                + differing.stream()
                        .skip(1)
                        .map(field -> System.lineSeparator() + field.difference(actual, expected))
                        .collect(Collectors.joining());
    }
}
