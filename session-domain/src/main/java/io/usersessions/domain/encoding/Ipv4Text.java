package io.usersessions.domain.encoding;

import java.util.Optional;

/** IPv4 addresses as four decimal numbers without leading zeros, because some parsers read those as octal. */
public final class Ipv4Text {
    private static final int SHORTEST = "0.0.0.0".length();
    private static final int LONGEST = "255.255.255.255".length();
    private static final int OCTETS = 4;

    private Ipv4Text() {}

    /** The octets of this address, or empty if the text is not an IPv4 address. */
    public static Optional<byte[]> parse(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] octets = new byte[OCTETS];
        int from = 0;
        for (int place = 0; place < OCTETS; place++) {
            int dot = text.indexOf('.', from);
            boolean last = place == OCTETS - 1;
            if (last != dot < 0) {
                return Optional.empty();
            }
            int to = last ? text.length() : dot;
            int octet = octet(text, from, to);
            if (octet < 0) {
                return Optional.empty();
            }
            octets[place] = (byte) octet;
            from = to + 1;
        }
        return Optional.of(octets);
    }

    /** The number between two indices, or -1 if the text there is not an octet. */
    private static int octet(String text, int from, int to) {
        boolean shaped = to > from && to - from <= 3 && (text.charAt(from) != '0' || to - from == 1);
        int value = shaped ? 0 : -1;
        for (int place = from; shaped && place < to; place++) {
            int digit = text.charAt(place) - '0';
            shaped = digit >= 0 && digit <= 9;
            value = shaped ? value * 10 + digit : -1;
        }
        return value > 0xFF ? -1 : value;
    }
}
