package io.usersessions.codec.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compression (RFC 1950). */
public final class Zlib {
    private static final int CHUNK = 8 * 1024;

    private Zlib() {}

    public static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * Inflates a stream, and leaves the position of the buffer at its end.
     *
     * @param maxBytes of the result; no more are inflated
     * @throws UnreadableException if the result is longer, or if there is no complete zlib stream
     */
    public static byte[] inflate(ByteBuffer in, int maxBytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(in);
            return inflate(inflater, maxBytes);
        } catch (DataFormatException notZlib) {
            throw new UnreadableException("not compressed with zlib");
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater, int maxBytes) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int length = inflater.inflate(chunk);
            if (length == 0 && !inflater.finished()) {
                throw new UnreadableException("the compressed data ends too early");
            }
            if (length > maxBytes - out.size()) {
                throw new UnreadableException("larger than the limit when inflated");
            }
            out.write(chunk, 0, length);
        }
        return out.toByteArray();
    }
}
