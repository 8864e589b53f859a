package io.usersessions.domain.model;

import io.usersessions.domain.encoding.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a key, which may be stored: a domain-separated SHA-256 of {@value #BYTES} bytes.
 *
 * <p>The secret has 256 random bits, so an attacker cannot guess it from a fast hash without salt. The digest does not open the session: as a
 * cookie value it is just another unknown key.
 *
 * <p>For a short time after a rotation it also contains the digest of the former key, which requests in flight still present. Then it has
 * {@value #BYTES_WITH_FORMER} bytes: the digest, the former digest, and the end of the former key in microseconds since 1970 (8 bytes).
 */
public final class KeyDigest {
    /** Length, in bytes. */
    public static final int BYTES = Sha256.BYTES;
    /** Length with a former key, in bytes. */
    public static final int BYTES_WITH_FORMER = 2 * BYTES + Long.BYTES;

    private final byte[] value;
    private final Optional<Former> former;

    /** The former key, and the first microsecond since 1970 at which it opens nothing any more. */
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
     * The digest with these stored bytes.
     *
     * @throws IllegalArgumentException if the length is neither {@value #BYTES} nor {@value #BYTES_WITH_FORMER}
     */
    public static KeyDigest fromBytes(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
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

    /** This digest together with the current digest of a former key, which may open the session until the given instant. */
    public KeyDigest succeeding(KeyDigest before, Instant until) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(until, "until");
        long end = TimeUnit.SECONDS.toMicros(until.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(until.getNano());
        return new KeyDigest(value, Optional.of(new Former(before.withoutFormer(), end)));
    }

    /** Only this digest: the former key opens nothing any more. */
    private KeyDigest withoutFormer() {
        return former.isPresent() ? new KeyDigest(value, Optional.empty()) : this;
    }

    /** Whether this contains a former key, even if its time is over. */
    public boolean hasFormer() {
        return former.isPresent();
    }

    /** Whether the current key, not a former one, has the presented digest; compares in constant time. */
    public boolean matches(KeyDigest presented) {
        Objects.requireNonNull(presented, "presented");
        return MessageDigest.isEqual(value, presented.value);
    }

    /** Whether the former key has the presented digest and its time is not over. */
    public boolean matchesFormer(KeyDigest presented, Instant now) {
        Objects.requireNonNull(presented, "presented");
        Objects.requireNonNull(now, "now");
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

    /** Hides the digest. */
    @Override
    public String toString() {
        return "KeyDigest[hidden]";
    }
}
