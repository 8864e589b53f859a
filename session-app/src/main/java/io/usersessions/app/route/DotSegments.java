package io.usersessions.app.route;

import java.util.regex.Pattern;

/**
 * The segments {@code .} and {@code ..}: plain, percent-encoded, or with a parameter. A proxy may resolve them, and then check or log
 * another path than the one that is answered. So a path with such a segment is never found.
 */
final class DotSegments {
    private static final Pattern ONE = Pattern.compile("/(?:\\.|%2[eE]){1,2}(?:;[^/]*)?(?:/|\\z)");

    private DotSegments() {}

    static boolean areIn(String rawPath) {
        return ONE.matcher(rawPath).find();
    }
}
