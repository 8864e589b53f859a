package io.usersessions.codec;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.XAesGcmKey;
import com.google.crypto.tink.aead.XAesGcmParameters;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import io.usersessions.domain.encoding.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.LongAdder;

/** One key of a keyring, and the number of its seals. Its secret is never printed. */
final class SealingKey {
    static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int SALT_BYTES = 12;

    private static final byte[] ID_PREFIX = "user-sessions key id:".getBytes(StandardCharsets.US_ASCII);

    private final int id;
    private final SealAlgorithm algorithm;
    private final Key key;
    private final SecretBytes secret;
    private final LongAdder seals = new LongAdder();

    private SealingKey(int id, SealAlgorithm algorithm, Key key, SecretBytes secret) {
        this.id = id;
        this.algorithm = algorithm;
        this.key = key;
        this.secret = secret;
    }

    /**
     * The key in a text: a name such as {@code aes-256-gcm:}, then 32 bytes in Base64 of either alphabet. Without a name it is a key for
     * AES-256-GCM.
     *
     * @throws IllegalArgumentException if the text is not a key, or the key is weak; the message is the end of a sentence about the key
     */
    static SealingKey parse(String text) {
        int colon = text.indexOf(':');
        SealAlgorithm algorithm = colon < 0 ? SealAlgorithm.AES_256_GCM : algorithm(text.substring(0, colon));
        String base64 =
                text.substring(colon + 1).replace('+', '-').replace('/', '_').replace("=", "");
        byte[] bytes = bytes(base64);
        check(bytes, base64);
        SealingKey key = of(algorithm, bytes);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    private static SealAlgorithm algorithm(String name) {
        return SealAlgorithm.named(name)
                .orElseThrow(() -> new IllegalArgumentException("is not for " + SealAlgorithm.names()));
    }

    private static void check(byte[] bytes, String base64) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("has " + bytes.length + " bytes, not " + BYTES);
        }
        WeakKeys.complaint(bytes).or(() -> WeakKeys.complaint(base64)).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        });
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            // Its own message quotes the text.
            throw new IllegalArgumentException("is not Base64");
        }
    }

    /** A key of these bytes, even weak ones. */
    static SealingKey of(SealAlgorithm algorithm, byte[] bytes) {
        int id = id(bytes);
        SecretBytes secret = SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get());
        try {
            return new SealingKey(id, algorithm, key(algorithm, secret, id), secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key of " + BYTES + " bytes fits " + algorithm.text(), impossible);
        }
    }

    @AccessesPartialKey
    private static Key key(SealAlgorithm algorithm, SecretBytes secret, int id) throws GeneralSecurityException {
        return switch (algorithm) {
            case AES_256_GCM ->
                AesGcmKey.builder()
                        .setParameters(AesGcmParameters.builder()
                                .setKeySizeBytes(BYTES)
                                .setIvSizeBytes(NONCE_BYTES)
                                .setTagSizeBytes(TAG_BYTES)
                                .setVariant(AesGcmParameters.Variant.TINK)
                                .build())
                        .setKeyBytes(secret)
                        .setIdRequirement(id)
                        .build();
            case XAES_256_GCM ->
                XAesGcmKey.create(XAesGcmParameters.create(XAesGcmParameters.Variant.TINK, SALT_BYTES), secret, id);
        };
    }

    /** The same on every node, without numbers in the keyring. 32 bits of a hash reveal nothing about 256 random bits. */
    private static int id(byte[] bytes) {
        return ByteBuffer.wrap(Sha256.digest(ID_PREFIX, bytes)).getInt();
    }

    KeysetHandle.Builder.Entry entry() {
        return KeysetHandle.importKey(key);
    }

    /** Bytes for this purpose, as many as the key has, by HKDF with SHA-256 (RFC 5869). They reveal nothing about the key. */
    byte[] derived(String purpose) {
        byte[] info = ("user-sessions derived key:" + purpose).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = secret.toByteArray(InsecureSecretKeyAccess.get());
        try {
            return Hkdf.computeHkdf("HMACSHA256", bytes, new byte[0], info, BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", impossible);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    int id() {
        return id;
    }

    void countSeal() {
        seals.increment();
    }

    KeyUse use() {
        return new KeyUse(HexFormat.of().toHexDigits(id), algorithm, seals.sum());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "SealingKey[" + HexFormat.of().toHexDigits(id) + "]";
    }
}
