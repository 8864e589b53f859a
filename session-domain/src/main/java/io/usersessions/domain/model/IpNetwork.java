package io.usersessions.domain.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses: all addresses that share the first {@code prefix} bits with {@code address}.
 *
 * @param address the first address of the range
 * @param prefix 0 to 32 for IPv4, 0 to 128 for IPv6; the maximum means a single address
 */
public record IpNetwork(IpAddress address, int prefix) {
    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");
    /** Number of bits before the IPv4 address in {@code ::ffff:0:0/96} (RFC 4291, section 2.5.5.2). */
    private static final int MAPPED_BITS = 96;

    /** @throws IllegalArgumentException if the prefix is longer than the address */
    public IpNetwork {
        Objects.requireNonNull(address, "address");
        if (prefix < 0 || prefix > address.toBytes().length * 8) {
            throw new IllegalArgumentException(
                    "the prefix of " + address + " must be 0 to " + address.toBytes().length * 8);
        }
        address = address.masked(prefix);
    }

    /**
     * The range of this text, {@code address} or {@code address/prefix}; empty for other text. An IPv4-mapped IPv6 address with a prefix of 96
     * to 128 becomes IPv4: {@code ::ffff:10.0.0.0/104} is {@code 10.0.0.0/8}.
     */
    public static Optional<IpNetwork> parse(String text) {
        Objects.requireNonNull(text, "text");
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text).map(address -> new IpNetwork(address, address.toBytes().length * 8));
        }
        String prefix = text.substring(slash + 1);
        if (!PREFIX.matcher(prefix).matches()) {
            return Optional.empty();
        }
        String literal = text.substring(0, slash);
        return IpAddress.parse(literal)
                .flatMap(address -> of(address, Integer.parseInt(prefix) - mappedBits(literal, address)));
    }

    private static Optional<IpNetwork> of(IpAddress address, int prefix) {
        boolean fits = prefix >= 0 && prefix <= address.toBytes().length * 8;
        return fits ? Optional.of(new IpNetwork(address, prefix)) : Optional.empty();
    }

    /** Number of prefix bits of a literal that only mark an IPv4-mapped address. */
    private static int mappedBits(String literal, IpAddress address) {
        return address.isV4() && literal.indexOf(':') >= 0 ? MAPPED_BITS : 0;
    }

    /** Whether an address is in this range; never true for an address of the other family. */
    public boolean contains(IpAddress candidate) {
        Objects.requireNonNull(candidate, "candidate");
        return candidate.isV4() == address.isV4() && candidate.masked(prefix).equals(address);
    }

    /** The last address of the range. */
    public IpAddress last() {
        byte[] bytes = address.toBytes();
        for (int bit = prefix; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] |= (byte) (0x80 >>> (bit % 8));
        }
        return IpAddress.fromBytes(bytes);
    }

    /** {@code address/prefix}. */
    @Override
    public String toString() {
        return address + "/" + prefix;
    }
}
