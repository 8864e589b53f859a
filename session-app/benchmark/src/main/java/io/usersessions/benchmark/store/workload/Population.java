package io.usersessions.benchmark.store.workload;

import java.util.Map;

/**
 * The sessions that every contender stores: {@value #ATTRIBUTES} attributes of {@value #LENGTH} characters each, {@value #PER_USER}
 * sessions for each user. Session {@code s} belongs to user {@code s / 5}.
 *
 * @param sessions their number, a multiple of {@value #PER_USER}
 */
public record Population(int sessions) {
    public static final int PER_USER = 5;
    public static final int ATTRIBUTES = 10;
    public static final int LENGTH = 95;
    /** The attribute that a request changes: one in the middle. */
    public static final String CHANGED = "attribute-5";
    /** The number of different contents; session {@code s} has content {@code s % VARIANTS}. */
    public static final int VARIANTS = 256;

    public Population {
        if (sessions < PER_USER || sessions % PER_USER != 0) {
            throw new IllegalArgumentException(
                    "the number of sessions must be a multiple of " + PER_USER + ", not " + sessions);
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

    /** The first session of a user. */
    public static int firstOf(int user) {
        return user * PER_USER;
    }

    /** The attributes of a session, always in the same order. */
    public static Map<String, String> attributes(int session) {
        return Attributes.VARIANTS.get(Math.floorMod(session, VARIANTS));
    }

    /** A new value for an attribute, of the same length; two equal values in a row are very unlikely. */
    public static String value(long seed) {
        String number = Long.toString(seed & Long.MAX_VALUE, 36);
        return "v".repeat(LENGTH - number.length()) + number;
    }
}
