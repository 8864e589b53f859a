package io.usersessions.domain.model;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What may be stored of a key: a domain-separated SHA-256, {@value #BYTES} bytes.
 *
 * <p>The secret has 256 random bits, so a fast hash without salt leaves nothing to guess. The digest does not open the session:
 * presented as a cookie it is just another unknown key.
 */
public final class KeyDigest {
    /** Length, in bytes. */
    public static final int BYTES = Sha256.BYTES;

    private final byte[] value;

    private KeyDigest(byte[] value) {
        this.value = value;
    }

    static KeyDigest ofSecret(byte[] secret) {
        return new KeyDigest(Sha256.of("io.usersessions/key/1", secret));
    }

    static KeyDigest ofForeign(byte[] key) {
        return new KeyDigest(Sha256.of("io.usersessions/foreign-key/1", key));
    }

    /**
     * A digest read back from a store.
     *
     * @throws IllegalArgumentException if there are not exactly {@value #BYTES} bytes
     */
    public static KeyDigest fromBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key digest has " + BYTES + " bytes, not " + bytes.length);
        }
        return new KeyDigest(bytes.clone());
    }

    /** Whether a presented key has this digest; takes the same time whatever the answer. */
    public boolean matches(KeyDigest presented) {
        return MessageDigest.isEqual(value, presented.value);
    }

    /** The bytes to store, {@value #BYTES} of them. */
    public byte[] toBytes() {
        return value.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyDigest that && matches(that);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** Nothing of the digest. */
    @Override
    public String toString() {
        return "KeyDigest[hidden]";
    }
}
