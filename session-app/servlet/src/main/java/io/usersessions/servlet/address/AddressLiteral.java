package io.usersessions.servlet.address;

import io.usersessions.domain.model.IpAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address as proxies write it: in brackets or not, with a port or not. */
public final class AddressLiteral {
    static final int MAX_LENGTH = 80;

    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([\\d.]+):\\d{1,5}");

    private AddressLiteral() {}

    /** The address, or empty if the text is no literal; no name is looked up. */
    public static Optional<IpAddress> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            return IpAddress.parse(bracketed.group(1))
                    .filter(address -> bracketed.group(1).indexOf(':') >= 0);
        }
        Matcher withPort = V4_WITH_PORT.matcher(text);
        return IpAddress.parse(withPort.matches() ? withPort.group(1) : text);
    }
}
