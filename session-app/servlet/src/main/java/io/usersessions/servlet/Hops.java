package io.usersessions.servlet;

import io.usersessions.domain.model.IpAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hops of an {@code X-Forwarded-For} list, last first; reads no further than it is asked to. */
final class Hops {
    static final int MOST = 32;

    private static final int LONGEST = 80;
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([\\d.]+):\\d{1,5}");

    private final String list;
    private int end;
    private int read;

    Hops(String list) {
        this.list = list;
        this.end = list.length();
    }

    boolean hasPrevious() {
        return end >= 0;
    }

    /** The hop before the one that was read last; empty if it is not a literal, or one too many. */
    Optional<IpAddress> previous() {
        read++;
        int comma = list.lastIndexOf(',', end - 1);
        String hop = list.substring(comma + 1, end);
        end = comma;
        return read <= MOST ? literal(hop.strip()) : Optional.empty();
    }

    /** The address of a literal, which may stand in brackets and be followed by a port. */
    static Optional<IpAddress> literal(String text) {
        if (text.length() > LONGEST) {
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
