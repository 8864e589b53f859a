package io.usersessions.servlet.recent;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of one application, with a query or without: what a redirect may lead to although a client named it.
 *
 * <p>Browsers read two slashes, or a backslash, as the beginning of a host, remove tabs and line ends first, and follow dots, also
 * percent-encoded ones, to other applications of the same host. None of these is in such a path. Neither are the characters that end an
 * attribute or a tag of HTML; browsers send them percent-encoded.
 */
public final class LocalTarget {
    private static final int MAX_LENGTH = 2_000;

    /** Printable ASCII without spaces, backslashes, {@code "}, {@code <}, {@code >}, and {@code `}. */
    private static final String SAFE = "[!#-;=?-\\[\\]-_a-~]*";

    private static final Pattern FORM = Pattern.compile("/[^?#]*+(?:[?#].*+)?");
    private static final Pattern CHARACTERS = Pattern.compile(SAFE);
    private static final Pattern DOTS = Pattern.compile("(?i)(?:\\.|%2e){1,2}(?:;.*+)?");

    private LocalTarget() {}

    /**
     * Whether a redirect may lead to this text.
     *
     * @param contextPath of the application, empty for the root
     */
    public static boolean isWithin(String contextPath, String target) {
        return target.length() <= MAX_LENGTH
                && CHARACTERS.matcher(target).matches()
                && FORM.matcher(target).matches()
                && isPlain(pathOf(target))
                && isUnder(contextPath, pathOf(target));
    }

    /** The path and the query, or the path alone if the query has no place in a target; empty if neither may be one. */
    static Optional<String> of(String contextPath, String path, String query) {
        return Optional.of(path + query)
                .filter(whole -> isWithin(contextPath, whole))
                .or(() -> Optional.of(path))
                .filter(target -> isWithin(contextPath, target));
    }

    static String pathOf(String target) {
        return target.split("[?#]", 2)[0];
    }

    private static boolean isPlain(String path) {
        if (path.contains("//")) {
            return false;
        }
        for (String segment : path.split("/", -1)) {
            if (DOTS.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnder(String contextPath, String path) {
        return path.startsWith(contextPath)
                && (path.length() == contextPath.length() || path.charAt(contextPath.length()) == '/');
    }
}
