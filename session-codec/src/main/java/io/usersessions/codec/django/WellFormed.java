package io.usersessions.codec.django;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON without lone surrogates: Python writes and reads them, but the parser refuses them in names. */
final class WellFormed {
    private static final String REPLACEMENT = "\\\\ufffd";
    /** A character in two escapes, a lone surrogate, or any other escape. */
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\\\.");

    private WellFormed() {}

    /** This JSON, with the escape of U+FFFD instead of each escape of a lone surrogate. */
    static String json(String json) {
        return json.contains("\\u")
                ? ESCAPE.matcher(json)
                        .replaceAll(escape ->
                                escape.group(1) == null ? Matcher.quoteReplacement(escape.group()) : REPLACEMENT)
                : json;
    }
}
