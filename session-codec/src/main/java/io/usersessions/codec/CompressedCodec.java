package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A format byte, a byte that says how, then the payload of another codec: as it is, or its length (4 bytes, big-endian), its zlib stream
 * (RFC 1950) and zeros up to a multiple of {@value #STEP} bytes, so that the length tells less of what was compressed.
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
    private static final int ZLIB_HEADER = HEADER + Integer.BYTES;

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
        byte[] payload = new byte[HEADER + plain.length];
        payload[0] = FORMAT;
        payload[1] = AS_IT_IS;
        System.arraycopy(plain, 0, payload, HEADER, plain.length);
        return payload;
    }

    private static byte[] deflated(byte[] plain) {
        byte[] stream = Zlib.deflate(plain);
        byte[] payload = new byte[padded(ZLIB_HEADER + stream.length)];
        ByteBuffer.wrap(payload).put(FORMAT).put(ZLIB).putInt(plain.length).put(stream);
        return payload;
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
        if (payload.length < ZLIB_HEADER) {
            throw new UnreadableException("compressed, and cut short");
        }
        int length = ByteBuffer.wrap(payload, HEADER, Integer.BYTES).getInt();
        if (length < 0 || length > LONGEST_PAYLOAD || swells(payload.length, length)) {
            throw new UnreadableException("compressed, and larger than it may become");
        }
        byte[] plain = new byte[length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(payload, ZLIB_HEADER, payload.length - ZLIB_HEADER);
            int inflated = inflater.inflate(plain);
            boolean isWhole = inflated == length && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
            if (!isWhole || !inflater.finished() || !isPadding(payload, inflater.getRemaining())) {
                throw new UnreadableException("compressed, and not as long as it says");
            }
            return plain;
        } catch (DataFormatException notZlib) {
            throw new UnreadableException("compressed, and damaged");
        } finally {
            inflater.end();
        }
    }

    private static boolean isPadding(byte[] payload, int last) {
        int from = payload.length - last;
        for (int at = from; at < payload.length; at++) {
            if (payload[at] != 0) {
                return false;
            }
        }
        return payload.length == padded(from);
    }
}
