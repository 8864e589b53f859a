package io.usersessions.app.language;

import java.util.Set;

/**
 * A place that asks for a text.
 *
 * @param place where it is, for the report of a failed test
 * @param key the key of the text
 * @param arguments the names of the arguments it gives
 */
record KeyUse(String place, String key, Set<String> arguments) {
    /** Constants of an enum share a call, whose arguments only some of their texts need. */
    boolean isOfEnum() {
        return !place.contains(":");
    }
}
