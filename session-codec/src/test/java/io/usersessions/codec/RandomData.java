package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Session data of any shape; the same seed produces the same data. */
public final class RandomData {
    private static final int MOST = 8;
    private static final int DEEPEST = 4;

    private RandomData() {}

    public static SessionData next(Random random) {
        SessionData data = SessionData.empty();
        for (int count = random.nextInt(MOST); count > 0; count--) {
            data = data.with("n" + printable(random), value(random, DEEPEST));
        }
        return data;
    }

    private static SessionValue value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> SessionValue.of(text(random));
            case 1 -> SessionValue.of(random.nextLong() >> random.nextInt(64));
            case 2 -> SessionValue.of(real(random));
            case 3 -> SessionValue.of(random.nextBoolean());
            case 4 -> SessionValue.NOTHING;
            case 5 -> SessionValue.of(items(random, depth - 1));
            default -> SessionValue.of(fields(random, depth - 1));
        };
    }

    private static List<SessionValue> items(Random random, int depth) {
        return Stream.generate(() -> value(random, depth))
                .limit(random.nextInt(MOST))
                .toList();
    }

    private static Map<String, SessionValue> fields(Random random, int depth) {
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        for (int count = random.nextInt(MOST); count > 0; count--) {
            fields.put(text(random), value(random, depth));
        }
        return fields;
    }

    private static double real(Random random) {
        double any = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(any) ? any : random.nextGaussian();
    }

    private static String printable(Random random) {
        return text(random).replaceAll("\\p{Cc}", "");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            int codePoint = random.nextInt(1 << (7 + random.nextInt(14)));
            boolean isCharacter = codePoint <= Character.MAX_CODE_POINT
                    && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
            text.appendCodePoint(isCharacter ? codePoint : 'x');
        }
        return text.toString();
    }
}
