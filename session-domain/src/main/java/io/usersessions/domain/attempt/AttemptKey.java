package io.usersessions.domain.attempt;

import io.usersessions.domain.encoding.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What attempts are counted for, such as one account and one network: a domain-separated SHA-256 of {@value #BYTES} bytes. A store does not
 * see what it stands for. Since names of accounts can be guessed, {@link #toString} hides it.
 */
public final class AttemptKey {
    /** Length, in bytes. */
    public static final int BYTES = Sha256.BYTES;

    private final byte[] digest;

    private AttemptKey(byte[] digest) {
        this.digest = digest;
    }

    /**
     * The key of these texts. Keys of different purposes, or of other texts in the same order, differ.
     *
     * @param purpose what is counted, in ASCII
     */
    public static AttemptKey of(String purpose, String... parts) {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(parts, "parts");
        byte[][] texts = Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        ByteBuffer input = ByteBuffer.allocate(Arrays.stream(texts)
                .mapToInt(text -> Integer.BYTES + text.length)
                .sum());
        for (byte[] text : texts) {
            input.putInt(text.length).put(text);
        }
        return new AttemptKey(Sha256.of("io.usersessions/attempt/" + purpose + "/1", input.array()));
    }

    /**
     * The key with these stored bytes.
     *
     * @throws IllegalArgumentException if there are not {@value #BYTES}
     */
    public static AttemptKey fromBytes(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("the key of attempts has " + BYTES + " bytes, not " + bytes.length);
        }
        return new AttemptKey(bytes.clone());
    }

    /** The bytes to store. */
    public byte[] toBytes() {
        return digest.clone();
    }

    /** The bucket by which a distributed store spreads keys: 0 to 65535, the first two bytes. */
    public int bucket() {
        return ((digest[0] & 0xFF) << 8) | (digest[1] & 0xFF);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttemptKey that && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "AttemptKey[hidden]";
    }
}
