package io.usersessions.servlet.address;

import io.usersessions.domain.model.IpAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hops of an {@code X-Forwarded-For} list, from the last to the first; each call parses one hop. */
public final class Hops {
    public static final int MAX_HOPS = 32;

    private static final int MAX_LENGTH = 80;
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([\\d.]+):\\d{1,5}");

    private final String list;
    private int end;
    private int count;

    public Hops(String list) {
        this.list = list;
        this.end = list.length();
    }

    public boolean hasPrevious() {
        return end >= 0;
    }

    /** The hop before the previous result; empty if it is not an address literal, or if there are too many hops. */
    public Optional<IpAddress> previous() {
        count++;
        int comma = list.lastIndexOf(',', end - 1);
        String hop = list.substring(comma + 1, end);
        end = comma;
        return count <= MAX_HOPS ? literal(hop.strip()) : Optional.empty();
    }

    /** The address of a literal, which may be in brackets and may have a port. */
    public static Optional<IpAddress> literal(String text) {
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
