package io.usersessions.codec;

import java.nio.ByteBuffer;

/**
 * A text of CBOR (RFC 8949, major type 3), read to the letter of UTF-8. Jackson's own reading takes overlong forms and damaged sequences
 * of four bytes for characters.
 */
final class CborText {
    private static final int TEXT = 3;
    private static final int LENGTH_IN_ONE_BYTE = 24;
    private static final int LENGTH_IN_FOUR_BYTES = 26;
    private static final int IN_CHUNKS = 31;
    private static final byte BREAK = (byte) 0xFF;

    private final byte[] payload;
    private final ByteBuffer in;

    private CborText(byte[] payload, int offset) {
        this.payload = payload;
        this.in = ByteBuffer.wrap(payload).position(offset);
    }

    /** @throws UnreadableException if there is no whole and well-formed text at this offset */
    static String at(long offset, byte[] payload) {
        if (offset < 0 || offset >= payload.length) {
            throw new UnreadableException("it ends too early");
        }
        return new CborText(payload, (int) offset).text();
    }

    private String text() {
        if (additional(in.get(in.position())) != IN_CHUNKS) {
            return chunk();
        }
        additional(in.get());
        StringBuilder text = new StringBuilder();
        while (in.hasRemaining() && in.get(in.position()) != BREAK) {
            text.append(chunk());
        }
        return text.toString();
    }

    private String chunk() {
        int length = length(additional(in.get()));
        if (length < 0 || length > in.remaining()) {
            throw new UnreadableException("it ends too early");
        }
        String text = Utf8.decode(payload, in.position(), length);
        in.position(in.position() + length);
        return text;
    }

    private int length(int additional) {
        int bytes = additional < LENGTH_IN_ONE_BYTE ? 0 : 1 << (additional - LENGTH_IN_ONE_BYTE);
        if (additional > LENGTH_IN_FOUR_BYTES || bytes > in.remaining()) {
            throw new UnreadableException("it ends too early");
        }
        return switch (bytes) {
            case 0 -> additional;
            case 1 -> Byte.toUnsignedInt(in.get());
            case 2 -> Short.toUnsignedInt(in.getShort());
            default -> in.getInt();
        };
    }

    private static int additional(byte initial) {
        if (Byte.toUnsignedInt(initial) >> 5 != TEXT) {
            throw new UnreadableException("a name or text is of another type");
        }
        return initial & 0x1F;
    }
}
