package io.usersessions.codec.django;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Django's {@code salted_hmac}: an HMAC whose key is the hash of a salt, which names the purpose, and a secret. */
public final class DjangoSigning {
    private final Function<byte[], String> spelling;
    private final List<SecretKeySpec> keys;

    private DjangoSigning(Function<byte[], String> spelling, List<SecretKeySpec> keys) {
        this.spelling = spelling;
        this.keys = keys;
    }

    /** Since Django 3.1. Signs with the first secret, and accepts signatures of each secret. */
    public static DjangoSigning current(String salt, List<String> secrets) {
        return new DjangoSigning(
                Base64.getUrlEncoder().withoutPadding()::encodeToString,
                keys("SHA-256", "HmacSHA256", salt + "signer", secrets));
    }

    /** Before Django 3.1. */
    public static DjangoSigning legacy(List<String> secrets) {
        return new DjangoSigning(
                HexFormat.of()::formatHex, keys("SHA-1", "HmacSHA1", "django.contrib.sessionsSessionStore", secrets));
    }

    /** The signature of a message, as text. */
    public String sign(byte[] message) {
        return sign(message, keys.get(0));
    }

    /** Whether this is the signature of a message, in its canonical spelling. */
    boolean isSigned(byte[] message, String signature) {
        byte[] presented = signature.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .anyMatch(key -> MessageDigest.isEqual(sign(message, key).getBytes(StandardCharsets.UTF_8), presented));
    }

    private String sign(byte[] message, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return spelling.apply(mac.doFinal(message));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + key.getAlgorithm(), impossible);
        }
    }

    private static List<SecretKeySpec> keys(String hash, String hmac, String salt, List<String> secrets) {
        return secrets.stream()
                .map(secret -> new SecretKeySpec(derived(hash, salt + secret), hmac))
                .toList();
    }

    /** The key for a salt that a secret follows: their hash. */
    public static byte[] derived(String hash, String saltAndSecret) {
        try {
            return MessageDigest.getInstance(hash).digest(saltAndSecret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + hash, impossible);
        }
    }
}
