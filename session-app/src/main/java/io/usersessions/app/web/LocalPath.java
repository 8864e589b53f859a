package io.usersessions.app.web;

import java.util.regex.Pattern;

/** Where to go next: a path of this site, whatever was asked for. */
final class LocalPath {
    private static final int LONGEST = 512;

    /**
     * A slash that no other follows, then printable ASCII without backslash: browsers take a second slash or a backslash for the
     * beginning of a host, and drop tabs and line ends before they look.
     */
    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private LocalPath() {}

    static boolean isSafe(String path) {
        return path.length() <= LONGEST && SAFE.matcher(path).matches() && !path.contains("//");
    }
}
