package io.usersessions.domain.model;

import io.usersessions.domain.encoding.Ipv4Text;
import io.usersessions.domain.encoding.Ipv6Text;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address, read from a literal: IPv4 in four decimal numbers, or IPv6. Host names are never resolved.
 *
 * <p>An IPv4-mapped IPv6 address becomes IPv4, and a zone is dropped, so that each peer has one text form.
 */
public record IpAddress(InetAddress address) {
    private static final int LONGEST = 80;
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");
    private static final Pattern ZONE = Pattern.compile("%[^%]{1,32}$");

    public IpAddress {
        Objects.requireNonNull(address, "address");
    }

    /** The address of this literal, or empty if the text is not a literal. */
    public static Optional<IpAddress> parse(String literal) {
        Objects.requireNonNull(literal, "literal");
        if (literal.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<byte[]> v4 = Ipv4Text.parse(literal);
        return v4.isPresent() ? v4.map(IpAddress::fromBytes) : v6(literal);
    }

    private static Optional<IpAddress> v6(String literal) {
        if (literal.indexOf(':') < 0) {
            return Optional.empty();
        }
        String withoutZone = ZONE.matcher(literal).replaceFirst("");
        // The JDK treats text with a colon as a literal or rejects it; it queries no name server.
        boolean shaped =
                withoutZone.indexOf(':') >= 0 && V6.matcher(withoutZone).matches();
        return shaped ? resolved(withoutZone) : Optional.empty();
    }

    private static Optional<IpAddress> resolved(String literal) {
        try {
            return Optional.of(fromBytes(InetAddress.getByName(literal).getAddress()));
        } catch (UnknownHostException notALiteral) {
            return Optional.empty();
        }
    }

    /**
     * The address of these bytes.
     *
     * @throws IllegalArgumentException if the length is not 4 or 16
     */
    public static IpAddress fromBytes(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        try {
            return new IpAddress(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length, wrongLength);
        }
    }

    /** The binary form, 4 or 16 bytes. */
    public byte[] toBytes() {
        return address.getAddress();
    }

    public boolean isV4() {
        return address instanceof Inet4Address;
    }

    /** The literal; IPv6 with its longest run of zeros shortened, as RFC 5952 requires. */
    @Override
    public String toString() {
        return isV4() ? address.getHostAddress() : Ipv6Text.of(toBytes());
    }

    /** The first address of this address's network: all bits after the first {@code prefix} bits cleared. */
    IpAddress masked(int prefix) {
        byte[] bytes = toBytes();
        for (int bit = prefix; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] &= (byte) ~(0x80 >>> bit % 8);
        }
        return fromBytes(bytes);
    }
}
