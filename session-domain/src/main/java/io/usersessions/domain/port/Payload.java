package io.usersessions.domain.port;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Encoded session data as a store keeps it: bytes that only a {@link SessionCodec} understands. Django: {@code session_data}. */
public final class Payload {
    /** A payload of no bytes, which no codec reads: for a record whose data does not matter. */
    public static final Payload NONE = new Payload(new byte[0]);

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /** A payload of this very array, which its maker hands over and changes no more; spares codecs and stores a copy. */
    public static Payload owning(byte[] bytes) {
        return new Payload(bytes);
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The very array of this payload, for who reads it and neither changes nor keeps it. */
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

    /** The length alone. */
    @Override
    public String toString() {
        return "Payload[" + bytes.length + " bytes]";
    }
}
