package io.usersessions.benchmark.store.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The sessions that every contender stores: {@value #ATTRIBUTES} attributes of {@value #LENGTH} characters each, {@value #PER_USER}
 * sessions a user. Session {@code s} belongs to user {@code s / 5}.
 *
 * @param sessions how many; a multiple of {@value #PER_USER}
 */
public record Population(int sessions) {
    public static final int PER_USER = 5;
    public static final int ATTRIBUTES = 10;
    public static final int LENGTH = 95;
    /** The attribute that a request changes: one in the middle. */
    public static final String CHANGED = "attribute-5";

    /** How many different contents there are; session {@code s} has that of {@code s % VARIANTS}. */
    public static final int VARIANTS = 256;

    private static final List<Map<String, String>> POOL = pool();

    public Population {
        if (sessions < PER_USER || sessions % PER_USER != 0) {
            throw new IllegalArgumentException("sessions are a multiple of " + PER_USER + ", not " + sessions);
        }
    }

    public int users() {
        return sessions / PER_USER;
    }

    public static String user(int user) {
        return String.format("user-%07d", user);
    }

    public static int ownerOf(int session) {
        return session / PER_USER;
    }

    /** The first of a user's sessions. */
    public static int firstOf(int user) {
        return user * PER_USER;
    }

    /** What a session holds, in a fixed order. */
    public static Map<String, String> attributes(int session) {
        return POOL.get(Math.floorMod(session, VARIANTS));
    }

    /** Another value for an attribute, of the same length, as good as never the same twice in a row. */
    public static String value(long seed) {
        String number = Long.toString(seed & Long.MAX_VALUE, 36);
        return "v".repeat(LENGTH - number.length()) + number;
    }

    private static List<Map<String, String>> pool() {
        SplittableRandom random = new SplittableRandom(20_261_124);
        return IntStream.range(0, VARIANTS)
                .mapToObj(variant -> attributes(random))
                .toList();
    }

    private static Map<String, String> attributes(SplittableRandom random) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
            attributes.put("attribute-" + attribute, text(random));
        }
        return Collections.unmodifiableMap(attributes);
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
