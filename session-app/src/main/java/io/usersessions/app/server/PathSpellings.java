package io.usersessions.app.server;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/** The spellings of paths that the server passes on to the application. */
final class PathSpellings {
    /**
     * With these the application itself answers 404 to a name that is impossible, and accepts names with an encoded slash or percent
     * sign.
     *
     * <p>This is safe although these spellings make the decoded path ambiguous, since the decoded path only chooses between servlets.
     * Each servlet compares the path as it was sent, segment by segment, has no path with a dot segment in any spelling, and decodes a
     * name once and strictly. A text that is not a URI at all, such as {@code %zz} or {@code %00}, is answered with 400 before.
     */
    static final UriCompliance ACCEPTED = UriCompliance.DEFAULT.with(
            "user-sessions",
            Violation.AMBIGUOUS_PATH_SEPARATOR,
            Violation.AMBIGUOUS_PATH_ENCODING,
            Violation.AMBIGUOUS_PATH_SEGMENT,
            Violation.AMBIGUOUS_PATH_PARAMETER,
            Violation.BAD_UTF8_ENCODING,
            Violation.TRUNCATED_UTF8_ENCODING,
            Violation.UTF16_ENCODINGS,
            Violation.SUSPICIOUS_PATH_CHARACTERS,
            Violation.ILLEGAL_PATH_CHARACTERS);

    private PathSpellings() {}
}
