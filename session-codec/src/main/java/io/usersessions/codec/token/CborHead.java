package io.usersessions.codec.token;

import io.usersessions.codec.bytes.UnreadableException;
import java.nio.ByteBuffer;

/**
 * The head of an item of CBOR (RFC 8949, section 3).
 *
 * @param type the major type
 * @param additional five bits: the argument, or the code of its length
 */
record CborHead(int type, int additional) {
    static final int BYTES = 2;
    static final int TEXT = 3;
    static final int ARRAY = 4;
    static final int MAP = 5;
    static final int TAG = 6;
    static final int OTHER = 7;

    static final byte BREAK = (byte) 0xFF;

    private static final int IN_ONE_BYTE = 24;
    private static final int IN_EIGHT_BYTES = 27;
    private static final int INDEFINITE = 31;

    /** Reads the first byte of a head. */
    static CborHead next(ByteBuffer in) {
        int head = Byte.toUnsignedInt(in.get());
        return new CborHead(head >> 5, head & 0x1F);
    }

    /** Whether the item ends with a break instead of having a length. */
    boolean isIndefinite() {
        return additional == INDEFINITE;
    }

    /**
     * Reads the rest of the head. An argument is negative if it does not fit into a long.
     *
     * @throws UnreadableException if the head is malformed
     */
    long argument(ByteBuffer in) {
        if (additional < IN_ONE_BYTE) {
            return additional;
        }
        if (additional > IN_EIGHT_BYTES) {
            throw new UnreadableException("it is malformed");
        }
        return switch (1 << (additional - IN_ONE_BYTE)) {
            case 1 -> Byte.toUnsignedLong(in.get());
            case 2 -> Short.toUnsignedLong(in.getShort());
            case 4 -> Integer.toUnsignedLong(in.getInt());
            default -> in.getLong();
        };
    }
}
