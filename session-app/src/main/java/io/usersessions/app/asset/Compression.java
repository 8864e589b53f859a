package io.usersessions.app.asset;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a client accepts gzip (RFC 9110, section 12.5.3). */
public final class Compression {
    private static final Pattern REFUSED = Pattern.compile(".*;\\s*q=0(\\.0{0,3})?\\s*");

    private Compression() {}

    /** Whether the answer to a request may be compressed with gzip. */
    public static boolean isAcceptedBy(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .anyMatch(coding -> coding.matches("gzip\\b.*")
                                && !REFUSED.matcher(coding).matches());
    }
}
