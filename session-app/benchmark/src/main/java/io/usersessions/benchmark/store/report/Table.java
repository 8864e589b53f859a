package io.usersessions.benchmark.store.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table, in Markdown or in CSV. */
record Table(List<String> head, List<List<String>> rows) {
    static List<String> row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    /** The first column is text, the others are numbers. */
    String markdown() {
        List<String> rule = Stream.concat(Stream.of("---"), Collections.nCopies(head.size() - 1, "---:").stream())
                .toList();
        return Stream.concat(Stream.of(head, rule), rows.stream())
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
    }

    String csv() {
        return Stream.concat(Stream.of(head), rows.stream())
                .map(row -> row.stream().map(Table::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return value.contains(",") ? '"' + value + '"' : value;
    }

    /** A number with this many decimal places, or a dash if it is empty. */
    static String number(OptionalDouble value, int places) {
        return value.isPresent() ? number(value.getAsDouble(), places) : "-";
    }

    static String number(double value, int places) {
        return String.format(Locale.ROOT, "%,." + places + "f", value);
    }

    /** A number for other programs. */
    static String plain(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
