package io.usersessions.benchmark.store.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random attributes, the same in every run. */
final class Attributes {
    static final List<Map<String, String>> VARIANTS = variants();

    private Attributes() {}

    private static List<Map<String, String>> variants() {
        SplittableRandom random = new SplittableRandom(20_261_124);
        return IntStream.range(0, Population.VARIANTS)
                .mapToObj(variant -> attributes(random))
                .toList();
    }

    private static Map<String, String> attributes(SplittableRandom random) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int attribute = 0; attribute < Population.ATTRIBUTES; attribute++) {
            attributes.put("attribute-" + attribute, text(random));
        }
        return Collections.unmodifiableMap(attributes);
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder(Population.LENGTH);
        for (int place = 0; place < Population.LENGTH; place++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
