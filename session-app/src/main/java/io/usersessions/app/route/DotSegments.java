package io.usersessions.app.route;

import java.util.regex.Pattern;

/**
 * The segments {@code .} and {@code ..}, in plain, percent-encoded, and with a parameter. Whoever a request passes on its way may
 * resolve them, and check or log another path than the one that is answered; so a path that has any is none of ours.
 */
final class DotSegments {
    private static final Pattern ONE = Pattern.compile("/(?:\\.|%2[eE]){1,2}(?:;[^/]*)?(?:/|\\z)");

    private DotSegments() {}

    static boolean areIn(String rawPath) {
        return ONE.matcher(rawPath).find();
    }
}
