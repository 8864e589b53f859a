package io.usersessions.domain.encoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256. */
public final class Sha256 {
    public static final int BYTES = 32;

    /** Kept because every request needs one, and creating it costs more than using it. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::instance);

    private Sha256() {}

    /** The digest with a domain tag, so that a digest for one purpose never equals a digest for another. */
    public static byte[] of(String domain, byte[] input) {
        MessageDigest digest = fresh();
        byte[] tag = domain.getBytes(StandardCharsets.US_ASCII);
        digest.update((byte) tag.length);
        digest.update(tag);
        return digest.digest(input);
    }

    /** The digest of these parts one after another, without a domain tag: for digests whose stored form has a prefix of its own. */
    public static byte[] digest(byte[]... parts) {
        MessageDigest digest = fresh();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest fresh() {
        MessageDigest digest = DIGEST.get();
        digest.reset();
        return digest;
    }

    private static MessageDigest instance() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
