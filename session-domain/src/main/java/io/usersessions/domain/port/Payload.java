package io.usersessions.domain.port;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Encoded session data as it is stored: bytes that only a {@link SessionCodec} understands. Django: {@code session_data}. */
public final class Payload {
    /** An empty payload, which no codec can decode, for a record whose data is not used. */
    public static final Payload NONE = new Payload(new byte[0]);

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Payload of(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return new Payload(bytes.clone());
    }

    /** A payload that wraps this array without a copy; the caller must not change the array afterwards. */
    public static Payload owning(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return new Payload(bytes);
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The array of this payload without a copy; the caller must neither change nor keep it. */
    public byte[] lent() {
        return bytes;
    }

    /** Length, in bytes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Only the length. */
    @Override
    public String toString() {
        return "Payload[" + bytes.length + " bytes]";
    }
}
