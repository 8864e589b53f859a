package io.usersessions.domain.encoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 with a domain tag, so that a digest made for one purpose never fits another. */
public final class Sha256 {
    public static final int BYTES = 32;

    /** Every request needs one, and making it costs more than using it. */
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

    /** The digest of these parts, one after the other, without a domain tag. */
    public static byte[] digest(byte[]... parts) {
        MessageDigest digest = DIGEST.get();
        digest.reset();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest instance() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
