package io.usersessions.app.account;

import io.usersessions.app.password.PasswordRules;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the PHC string format, at the cost that OWASP's password storage cheat sheet recommends: 19 MiB, 2 passes.
 *
 * <p>A hash needs memory and a processor, so {@link People} limits how many are computed at once.
 */
final class PasswordHashing {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** The memory that a hash needs, in bytes. */
    static final long BYTES = MEMORY_KIB * 1_024L;

    /** A hash that matches no known password; comparing with it costs as much as any other comparison. */
    static final Argon2Hash OF_NOBODY = ofUsualCost(new byte[SALT_BYTES], new byte[HASH_BYTES]);

    private final SecureRandom random = new SecureRandom();

    /** The hash of a password in its normal form. */
    Argon2Hash hashNormal(CharSequence password) {
        char[] normal = PasswordRules.normal(password).toCharArray();
        try {
            return hash(normal);
        } finally {
            Arrays.fill(normal, '\0');
        }
    }

    /** The hash of a password under a salt of its own. */
    Argon2Hash hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return ofUsualCost(salt, computed(password, ofUsualCost(salt, new byte[HASH_BYTES])));
    }

    private static Argon2Hash ofUsualCost(byte[] salt, byte[] hash) {
        return new Argon2Hash(MEMORY_KIB, PASSES, LANES, salt, hash);
    }

    /** Whether a stored hash is that of a password. */
    boolean matches(char[] password, Argon2Hash stored) {
        return MessageDigest.isEqual(stored.hash(), computed(password, stored));
    }

    /** The hash of a password, with the salt, the cost and the length of another hash. */
    private byte[] computed(char[] password, Argon2Hash like) {
        byte[] bytes = utf8(password);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(like.memoryKib())
                    .withIterations(like.passes())
                    .withParallelism(like.lanes())
                    .withSalt(like.salt())
                    .build());
            byte[] hash = new byte[like.hash().length];
            generator.generateBytes(bytes, hash);
            return hash;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Avoids a String, which would stay in memory. */
    private static byte[] utf8(char[] password) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear();
        while (encoded.hasRemaining()) {
            encoded.put((byte) 0);
        }
        return bytes;
    }
}
