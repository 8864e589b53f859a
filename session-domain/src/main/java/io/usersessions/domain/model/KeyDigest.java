package io.usersessions.domain.model;

import io.usersessions.domain.encoding.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What may be stored of a key: a domain-separated SHA-256, {@value #BYTES} bytes.
 *
 * <p>The secret has 256 random bits, so a fast hash without salt leaves nothing to guess. The digest does not open the session:
 * presented as a cookie it is just another unknown key.
 *
 * <p>For a short time after a rotation it also knows the former key, which requests that were under way still present. It is stored
 * then as {@value #BYTES_WITH_FORMER} bytes: the digest, the former digest, and when the former key ends, as 8 bytes of microseconds
 * since 1970.
 */
public final class KeyDigest {
    /** Length, in bytes. */
    public static final int BYTES = Sha256.BYTES;
    /** Length together with a former key, in bytes. */
    public static final int BYTES_WITH_FORMER = 2 * BYTES + Long.BYTES;

    private final byte[] value;
    private final Optional<Former> former;

    /** The key before, and the first microsecond since 1970 at which it opens nothing any more. */
    private record Former(KeyDigest digest, long until) {
        boolean isOver(Instant now) {
            return !now.isBefore(Instant.EPOCH.plus(until, ChronoUnit.MICROS));
        }
    }

    private KeyDigest(byte[] value, Optional<Former> former) {
        this.value = value;
        this.former = former;
    }

    static KeyDigest ofSecret(byte[] secret) {
        return new KeyDigest(Sha256.of("io.usersessions/key/1", secret), Optional.empty());
    }

    static KeyDigest ofForeign(byte[] key) {
        return new KeyDigest(Sha256.of("io.usersessions/foreign-key/1", key), Optional.empty());
    }

    /**
     * A digest read back from a store.
     *
     * @throws IllegalArgumentException if there are neither {@value #BYTES} nor {@value #BYTES_WITH_FORMER} bytes
     */
    public static KeyDigest fromBytes(byte[] bytes) {
        if (bytes.length == BYTES) {
            return new KeyDigest(bytes.clone(), Optional.empty());
        }
        if (bytes.length == BYTES_WITH_FORMER) {
            ByteBuffer parts = ByteBuffer.wrap(bytes);
            byte[] value = new byte[BYTES];
            byte[] former = new byte[BYTES];
            parts.get(value).get(former);
            return new KeyDigest(value, Optional.of(new Former(fromBytes(former), parts.getLong())));
        }
        throw new IllegalArgumentException(
                "a key digest has " + BYTES + " or " + BYTES_WITH_FORMER + " bytes, not " + bytes.length);
    }

    /** This digest, and the current one of another for as long as its key may still open the session. */
    public KeyDigest succeeding(KeyDigest before, Instant until) {
        long end = TimeUnit.SECONDS.toMicros(until.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(until.getNano());
        return new KeyDigest(value, Optional.of(new Former(before.withoutFormer(), end)));
    }

    /** This digest alone: the former key opens nothing any more. */
    private KeyDigest withoutFormer() {
        return former.isPresent() ? new KeyDigest(value, Optional.empty()) : this;
    }

    /** Whether a former key is known, be its time over or not. */
    public boolean hasFormer() {
        return former.isPresent();
    }

    /** Whether a presented key has this digest; takes the same time whatever the answer. A former key does not. */
    public boolean matches(KeyDigest presented) {
        return MessageDigest.isEqual(value, presented.value);
    }

    /** Whether a presented key is the former one and its time is not over. */
    public boolean matchesFormer(KeyDigest presented, Instant now) {
        return former.filter(before -> before.digest.matches(presented))
                .filter(before -> !before.isOver(now))
                .isPresent();
    }

    /** The bytes to store: {@value #BYTES}, or {@value #BYTES_WITH_FORMER} with a former key. */
    public byte[] toBytes() {
        return former.map(before -> ByteBuffer.allocate(BYTES_WITH_FORMER)
                        .put(value)
                        .put(before.digest.value)
                        .putLong(before.until)
                        .array())
                .orElseGet(value::clone);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyDigest that && matches(that) && former.equals(that.former);
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
