package io.usersessions.domain.encoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 with a domain tag, so that a digest for one purpose never equals a digest for another. */
public final class Sha256 {
    public static final int BYTES = 32;

    /** Kept because every request needs one, and creating it costs more than using it. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::instance);

    private Sha256() {}

    public static byte[] of(String domain, byte[] input) {
        MessageDigest digest = DIGEST.get();
        digest.reset();
        byte[] tag = domain.getBytes(StandardCharsets.US_ASCII);
        digest.update((byte) tag.length);
        digest.update(tag);
        return digest.digest(input);
    }

    private static MessageDigest instance() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
