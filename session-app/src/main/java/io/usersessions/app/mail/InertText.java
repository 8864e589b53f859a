package io.usersessions.app.mail;

import io.usersessions.app.notice.MailAddress;
import java.util.regex.Pattern;

/** Texts that others chose, made harmless for mail: a mail program would turn the name of a site into a link to it. */
final class InertText {
    private static final int MAX_LENGTH = 80;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");
    private static final Pattern LINK =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*:/|\\bwww\\.|[\\p{L}\\p{N}-]\\.\\p{L}{2,}");

    private InertText() {}

    /** The text on one line and of limited length; the substitute if a mail program could find a link in it. */
    static String of(String text, String substitute) {
        String line = line(text);
        return line.isEmpty() || LINK.matcher(line).find() ? substitute : line;
    }

    /** The same for the name of an account, which may be a mail address. */
    static String ofName(String name, String substitute) {
        return MailAddress.parse(name).isPresent() ? name : of(name, substitute);
    }

    private static String line(String text) {
        String line = UNFIT.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= MAX_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)) + "\u2026";
    }
}
