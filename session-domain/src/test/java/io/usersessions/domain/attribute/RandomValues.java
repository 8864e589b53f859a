package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Values of any shape; the same seed produces the same values. */
final class RandomValues {
    private static final int MOST = 8;
    private static final int DEEPEST = 4;

    private RandomValues() {}

    static SessionValue fields(Random random) {
        return SessionValue.of(fields(random, DEEPEST));
    }

    private static SessionValue value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> SessionValue.of(text(random));
            case 1 -> SessionValue.of(random.nextLong() >> random.nextInt(64));
            case 2 -> SessionValue.of(random.nextGaussian());
            case 3 -> SessionValue.of(random.nextBoolean());
            case 4 -> SessionValue.NOTHING;
            case 5 ->
                SessionValue.of(Stream.generate(() -> value(random, depth - 1))
                        .limit(random.nextInt(MOST))
                        .toList());
            default -> SessionValue.of(fields(random, depth - 1));
        };
    }

    private static Map<String, SessionValue> fields(Random random, int depth) {
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        for (int count = random.nextInt(MOST); count > 0; count--) {
            fields.put(text(random), value(random, depth));
        }
        return fields;
    }

    private static String text(Random random) {
        return List.of("", "a", "items", "sku", "count", "EUR", "DARK", "\u20ac", "value", "text")
                .get(random.nextInt(10));
    }
}
