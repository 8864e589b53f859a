package io.usersessions.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the path to go to next is one of this site. */
public final class LocalPath {
    private static final int MAX_LENGTH = 512;

    /**
     * A slash that no other slash follows, then printable ASCII without backslashes. Browsers read a second slash or a backslash as the
     * beginning of a host, and remove tabs and line ends first.
     */
    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private LocalPath() {}

    /** Whether a text is such a path. */
    public static boolean isSafe(String path) {
        return path.length() <= MAX_LENGTH && SAFE.matcher(path).matches() && !path.contains("//");
    }

    /** The path and the query of a page, to return to it; the front page if that is not safe. */
    public static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return isSafe(path) ? path : "/";
    }

    /** A text if it is such a path, else the page with the user's sessions. */
    public static String orSessions(@Nullable String next) {
        return next != null && isSafe(next) ? next : Section.SESSIONS.path();
    }
}
