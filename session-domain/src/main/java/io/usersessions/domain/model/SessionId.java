package io.usersessions.domain.model;

import io.usersessions.domain.encoding.CanonicalBase64;
import io.usersessions.domain.encoding.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public handle of a session and its primary key: 128 bits, a 16-bit bucket followed by 112 random bits.
 *
 * <p>It is safe in pages, links and logs, because it opens nothing. The bucket of an anonymous session is random. The bucket of a signed-in
 * session is a hash of its owner, so all sessions of one user share a bucket and, on a distributed database, a shard. The text form is
 * base64url without padding, {@value #TEXT_LENGTH} characters.
 */
public final class SessionId implements Comparable<SessionId> {
    /** Length of the binary form, in bytes. */
    public static final int BYTES = 16;
    /** Length of the text form, in characters. */
    public static final int TEXT_LENGTH = 22;
    /** Number of buckets; it can never change, because every stored id contains a bucket. */
    public static final int BUCKETS = 1 << 16;

    private static final byte[] IMPORTED = "io.usersessions/imported-session/1:".getBytes(StandardCharsets.US_ASCII);

    private final long high;
    private final long low;

    private SessionId(long high, long low) {
        this.high = high;
        this.low = low;
    }

    /**
     * The id of an anonymous session, completely random.
     *
     * @param random {@value #BYTES} bytes from a cryptographic source
     */
    public static SessionId anonymous(byte[] random) {
        Objects.requireNonNull(random, "random");
        return fromBytes(random);
    }

    /**
     * The id of a user's session: the owner's bucket, followed by random bits.
     *
     * @param random {@value #BYTES} bytes from a cryptographic source, of which the first two are replaced
     */
    public static SessionId ownedBy(UserId owner, byte[] random) {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(random, "random");
        SessionId drawn = fromBytes(random);
        return new SessionId(((long) bucketOf(owner) << 48) | (drawn.high & 0xFFFF_FFFF_FFFFL), drawn.low);
    }

    /**
     * The id of a session that was imported from another system: always the same for a foreign key and an owner, which is null for an
     * anonymous session.
     *
     * <p>The id reveals nothing of the key. But an attacker who guesses a key can check the guess, so foreign keys have to be as random as
     * Django's.
     */
    public static SessionId imported(KeyDigest foreignKey, @Nullable UserId owner) {
        Objects.requireNonNull(foreignKey, "foreignKey");
        byte[] derived = Arrays.copyOf(Sha256.digest(IMPORTED, foreignKey.toBytes()), BYTES);
        return owner == null ? anonymous(derived) : ownedBy(owner, derived);
    }

    /** The bucket that holds all sessions of a user, 0 to 65535. */
    public static int bucketOf(UserId owner) {
        Objects.requireNonNull(owner, "owner");
        byte[] hash = Sha256.of("io.usersessions/bucket/1", owner.value().getBytes(StandardCharsets.UTF_8));
        return ((hash[0] & 0xFF) << 8) | (hash[1] & 0xFF);
    }

    /**
     * The id with this binary form.
     *
     * @throws IllegalArgumentException if the length is not {@value #BYTES}
     */
    public static SessionId fromBytes(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a session id has " + BYTES + " bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new SessionId(buffer.getLong(), buffer.getLong());
    }

    /** The id with this text form, or empty if the text is not the canonical form of an id. */
    public static Optional<SessionId> parse(String text) {
        Objects.requireNonNull(text, "text");
        return CanonicalBase64.decode(text, BYTES).map(SessionId::fromBytes);
    }

    /** The bucket, 0 to 65535. */
    public int bucket() {
        return (int) (high >>> 48);
    }

    /** The binary form, {@value #BYTES} bytes, the bucket first. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /** The text form, {@value #TEXT_LENGTH} characters. */
    @Override
    public String toString() {
        return CanonicalBase64.encode(toBytes());
    }

    /** Orders by the unsigned binary form, as the database does. */
    @Override
    public int compareTo(SessionId other) {
        Objects.requireNonNull(other, "other");
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionId that && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(low);
    }
}
