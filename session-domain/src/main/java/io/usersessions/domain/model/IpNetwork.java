package io.usersessions.domain.model;

import java.util.Optional;

/**
 * A range of addresses: all that share the first {@code prefix} bits with {@code address}.
 *
 * @param address the first address of the range
 * @param prefix 0 to 32 for IPv4, 0 to 128 for IPv6; the full length means that one address
 */
public record IpNetwork(IpAddress address, int prefix) {
    /** @throws IllegalArgumentException if the prefix is longer than the address */
    public IpNetwork {
        if (prefix < 0 || prefix > address.toBytes().length * 8) {
            throw new IllegalArgumentException("the prefix of " + address + " is 0 to " + address.toBytes().length * 8);
        }
        address = address.masked(prefix);
    }

    /** The range of this text, {@code address} or {@code address/prefix}, or empty if it is neither. */
    public static Optional<IpNetwork> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text).map(address -> new IpNetwork(address, address.toBytes().length * 8));
        }
        String prefix = text.substring(slash + 1);
        return IpAddress.parse(text.substring(0, slash))
                .filter(address ->
                        prefix.matches("\\d{1,3}") && Integer.parseInt(prefix) <= address.toBytes().length * 8)
                .map(address -> new IpNetwork(address, Integer.parseInt(prefix)));
    }

    /** Whether an address is in this range; one of the other family never is. */
    public boolean contains(IpAddress candidate) {
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
