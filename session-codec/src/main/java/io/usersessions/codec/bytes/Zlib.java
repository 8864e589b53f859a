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
     * What was deflated; the buffer is then behind its end.
     *
     * @param most how many bytes it may be; no more are inflated, whatever the data says
     * @throws UnreadableException if it is more, or if there is no whole zlib stream
     */
    public static byte[] inflate(ByteBuffer in, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(in);
            return inflate(inflater, most);
        } catch (DataFormatException notZlib) {
            throw new UnreadableException("not compressed with zlib");
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater, int most) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int length = inflater.inflate(chunk);
            if (length == 0 && !inflater.finished()) {
                throw new UnreadableException("what was compressed ends too early");
            }
            if (length > most - out.size()) {
                throw new UnreadableException("larger than it may become");
            }
            out.write(chunk, 0, length);
        }
        return out.toByteArray();
    }
}
