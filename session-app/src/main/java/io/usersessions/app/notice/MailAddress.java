package io.usersessions.app.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The mail address of a person: printable ASCII, one {@code @}, and a domain name; so it fits into a header and into a command of SMTP
 * as it is. It is personal, and not printed.
 *
 * @param value such as {@code ada@example.org}, at most {@value #MAX_LENGTH} characters
 */
public record MailAddress(String value) {
    /** The maximum length, in characters (RFC 5321, section 4.5.3.1.3). */
    public static final int MAX_LENGTH = 254;

    /** The unquoted form of a local part (RFC 5321, section 4.1.2) of at most 64 characters, and a domain of letters, digits and hyphens. */
    private static final Pattern FORM = Pattern.compile(
            "(?=[^@]{1,64}@)[\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*+"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** @throws IllegalArgumentException if the text has another form; the message does not repeat it */
    public MailAddress {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a mail address is one such as ada@example.org");
        }
    }

    /** The address, or empty if the text has another form. */
    public static Optional<MailAddress> parse(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches()
                ? Optional.of(new MailAddress(text))
                : Optional.empty();
    }

    /** The part after the {@code @}. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailAddress[not shown]";
    }
}
