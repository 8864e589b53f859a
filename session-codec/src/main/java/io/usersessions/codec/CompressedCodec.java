package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.codec.bytes.Zlib;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * A format byte, a byte for the method, then the payload of another codec: unchanged, or as a zlib stream (RFC 1950) with zeros up to a
 * multiple of {@value #STEP} bytes, so that the length reveals less about the compressed data.
 */
final class CompressedCodec extends FormattedCodec {
    static final byte FORMAT = 'D';
    /** Longest payload that stays uncompressed, in bytes: compression does not pay below that. */
    static final int LONGEST_UNCOMPRESSED = 8 * 1024;
    /** Largest number of bytes from one compressed byte: a forged payload must not use much memory. */
    static final int MAX_RATIO = 100;

    static final int STEP = 256;

    private static final byte UNCHANGED = 0;
    private static final byte ZLIB = 1;
    private static final int HEADER = 2;

    private final FormattedCodec inner;

    CompressedCodec(FormattedCodec inner) {
        this.inner = inner;
    }

    @Override
    Set<Byte> formats() {
        return Set.of(FORMAT);
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        byte[] plain = inner.write(data, binding);
        if (plain.length > LONGEST_UNCOMPRESSED) {
            byte[] deflated = deflated(plain);
            if (deflated.length < plain.length && !isOverRatio(deflated.length, plain.length)) {
                return deflated;
            }
        }
        return payload(UNCHANGED, plain, HEADER + plain.length);
    }

    private static byte[] deflated(byte[] plain) {
        byte[] stream = Zlib.deflate(plain);
        return payload(ZLIB, stream, padded(HEADER + stream.length));
    }

    private static byte[] payload(byte method, byte[] content, int length) {
        return ByteBuffer.allocate(length).put(FORMAT).put(method).put(content).array();
    }

    private static boolean isOverRatio(int compressed, int plain) {
        return plain > (long) compressed * MAX_RATIO;
    }

    private static int padded(int length) {
        return (length + STEP - 1) / STEP * STEP;
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        if (!isOf(FORMAT, payload) || payload.length < HEADER) {
            throw new UnreadableException("not in the compressed format");
        }
        return inner.read(plain(payload), binding);
    }

    private static byte[] plain(byte[] payload) {
        return switch (payload[1]) {
            case UNCHANGED -> Arrays.copyOfRange(payload, HEADER, payload.length);
            case ZLIB -> inflated(payload);
            default -> throw new UnreadableException("compressed with an unknown method");
        };
    }

    private static byte[] inflated(byte[] payload) {
        int maxBytes = (int) Math.min(LONGEST_PAYLOAD, (long) payload.length * MAX_RATIO);
        ByteBuffer in = ByteBuffer.wrap(payload).position(HEADER);
        byte[] plain = Zlib.inflate(in, maxBytes);
        if (payload.length != padded(in.position()) || !isZeros(in)) {
            throw new UnreadableException("bytes follow the end of the compressed data");
        }
        return plain;
    }

    private static boolean isZeros(ByteBuffer rest) {
        while (rest.hasRemaining()) {
            if (rest.get() != 0) {
                return false;
            }
        }
        return true;
    }
}
