package io.usersessions.testkit.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is wrong with a list of records: which is missing, which is too many, which differs, or the order. */
record ListDifference<T>(Shape<T> shape, List<T> actual, List<T> expected) {
    /** What is wrong, whatever the order; empty if nothing is. */
    Optional<String> inAnyOrder() {
        List<String> missing = minus(expected, actual);
        List<String> surplus = minus(actual, expected);
        List<String> parts = Stream.of(
                        missing.isEmpty() ? "" : "missing: " + ShortText.names(missing),
                        surplus.isEmpty() ? "" : "too many: " + ShortText.names(surplus))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? firstDifference() : Optional.of(String.join("; ", parts));
    }

    /** What is wrong, the order included; empty if nothing is. */
    Optional<String> inOrder() {
        return inAnyOrder().or(this::order);
    }

    private List<String> minus(Collection<T> these, Collection<T> those) {
        List<String> rest = new ArrayList<>(shape.names(List.copyOf(these)));
        shape.names(List.copyOf(those)).forEach(rest::remove);
        return rest;
    }

    /** Records of the same name that differ. */
    private Optional<String> firstDifference() {
        List<T> rest = new ArrayList<>(expected);
        List<T> unexpected =
                actual.stream().filter(record -> !rest.remove(record)).toList();
        return unexpected.stream()
                .flatMap(record -> rest.stream()
                        .filter(other ->
                                shape.name().apply(other).equals(shape.name().apply(record)))
                        .map(other -> shape.difference(record, other)))
                .filter(difference -> !difference.isEmpty())
                .findFirst();
    }

    private Optional<String> order() {
        return IntStream.range(0, expected.size())
                .filter(index -> !Objects.equals(actual.get(index), expected.get(index)))
                .mapToObj(index -> "order: number %d is %s instead of %s"
                        .formatted(
                                index + 1,
                                shape.name().apply(actual.get(index)),
                                shape.name().apply(expected.get(index))))
                .findFirst();
    }
}
