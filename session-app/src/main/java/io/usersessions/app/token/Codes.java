package io.usersessions.app.token;

import io.usersessions.codec.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Codes over bytes that only the nodes with a keyring can make: HMAC with SHA-256 (RFC 2104). The first key of the ring makes them, and the
 * codes of every key are accepted, so that what was given out while keys are replaced stays valid.
 */
public final class Codes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 32;

    private final List<SecretKey> keys;
    private final byte[] use;
    private final int length;

    private Codes(List<SecretKey> keys, byte[] use, int length) {
        this.keys = keys;
        this.use = use;
        this.length = length;
    }

    /**
     * Codes of 32 bytes.
     *
     * @param purpose of the keys that are derived from the ring
     * @param use the codes of one use are not valid for another, even by the same keys
     */
    public static Codes of(Keyring keyring, String purpose, String use) {
        byte[] prefix = ("io.usersessions/" + use + "/1\0").getBytes(StandardCharsets.US_ASCII);
        return new Codes(keyring.derive(purpose, ALGORITHM), prefix, LONGEST);
    }

    /** The same codes, of which only the first bytes are used. */
    public Codes cutTo(int bytes) {
        return new Codes(keys, use, bytes);
    }

    /** The code over these bytes, one part after the other. */
    public byte[] over(byte[]... parts) {
        return code(keys.get(0), parts);
    }

    /** Whether a code is one over these bytes. Tries all keys, also after one matches: the time tells nothing about the code. */
    public boolean accept(byte[] code, byte[]... parts) {
        boolean found = false;
        for (SecretKey key : keys) {
            found |= MessageDigest.isEqual(code(key, parts), code);
        }
        return found;
    }

    private byte[] code(SecretKey key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(use);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return Arrays.copyOf(mac.doFinal(), length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
