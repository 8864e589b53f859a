package io.usersessions.spring.failure;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of the properties that a record holds, with those of the records in it. */
record PropertyNames(List<String> names) {
    static PropertyNames of(Class<?> properties, String prefix) {
        return new PropertyNames(below(properties, prefix).toList());
    }

    private static Stream<String> below(Class<?> properties, String prefix) {
        return Arrays.stream(properties.getRecordComponents()).flatMap(component -> {
            String name = prefix + "." + kebab(component);
            return component.getType().isRecord() ? below(component.getType(), name) : Stream.of(name);
        });
    }

    private static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The name that takes the fewest changes to get from this one. */
    String nearestTo(String name) {
        return names.stream()
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .orElseThrow();
    }

    /** Levenshtein's distance: how many characters are inserted, removed or replaced. */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] next = new int[last.length];
            next[0] = row;
            for (int column = 1; column < next.length; column++) {
                int replaced = last[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                next[column] = Math.min(replaced, 1 + Math.min(last[column], next[column - 1]));
            }
            last = next;
        }
        return last[other.length()];
    }
}
