package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.codec.bytes.Zlib;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * A format byte, a byte that says how, then the payload of another codec: as it is, or its zlib stream (RFC 1950) and zeros up to a
 * multiple of {@value #STEP} bytes, so that the length tells less of what was compressed.
 */
final class CompressedCodec extends FormattedCodec {
    static final byte FORMAT = 'D';
    /** What is no longer is left as it is, in bytes: there is nothing to win. */
    static final int LONGEST_UNTOUCHED = 8 * 1024;
    /** Most bytes that may come out of one: what nobody wrote does not get to swell. */
    static final int MOST_RATIO = 100;

    static final int STEP = 256;

    private static final byte AS_IT_IS = 0;
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
        if (plain.length > LONGEST_UNTOUCHED) {
            byte[] deflated = deflated(plain);
            if (deflated.length < plain.length && !swells(deflated.length, plain.length)) {
                return deflated;
            }
        }
        return payload(AS_IT_IS, plain, HEADER + plain.length);
    }

    private static byte[] deflated(byte[] plain) {
        byte[] stream = Zlib.deflate(plain);
        return payload(ZLIB, stream, padded(HEADER + stream.length));
    }

    private static byte[] payload(byte how, byte[] content, int length) {
        return ByteBuffer.allocate(length).put(FORMAT).put(how).put(content).array();
    }

    private static boolean swells(int compressed, int plain) {
        return plain > (long) compressed * MOST_RATIO;
    }

    private static int padded(int length) {
        return (length + STEP - 1) / STEP * STEP;
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        if (!isOf(FORMAT, payload) || payload.length < HEADER) {
            throw new UnreadableException("not in the compressed format");
        }
        return inner.read(
                switch (payload[1]) {
                    case AS_IT_IS -> Arrays.copyOfRange(payload, HEADER, payload.length);
                    case ZLIB -> inflated(payload);
                    default -> throw new UnreadableException("compressed in a way that is not read here");
                },
                binding);
    }

    private static byte[] inflated(byte[] payload) {
        int most = (int) Math.min(LONGEST_PAYLOAD, (long) payload.length * MOST_RATIO);
        ByteBuffer in = ByteBuffer.wrap(payload).position(HEADER);
        byte[] plain = Zlib.inflate(in, most);
        if (payload.length != padded(in.position())) {
            throw new UnreadableException("something follows the end of what was compressed");
        }
        while (in.hasRemaining()) {
            if (in.get() != 0) {
                throw new UnreadableException("something follows the end of what was compressed");
            }
        }
        return plain;
    }
}
