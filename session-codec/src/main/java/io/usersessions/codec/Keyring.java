package io.usersessions.codec;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of sealed payloads: the first key seals, every key opens. No key is ever printed.
 *
 * <p>The text of a keyring has one key per line, {@code ALGORITHM:KEY}, where the algorithm is {@code aes-256-gcm} or {@code xaes-256-gcm}
 * and the key is 32 random bytes in Base64; {@link #freshKey} makes such a line. A key without an algorithm is for AES-256-GCM. A comment
 * begins with {@code #}. If the text must fit on one line, spaces or commas separate the keys.
 *
 * <p>To replace a key without signing anyone out: add the new key <em>after</em> the old one on every node, so that all nodes can open
 * its payloads; then put it first on every node; and remove the old key when the longest absolute lifetime of a session has passed: all
 * sessions that it sealed have ended by then.
 *
 * <p>There is no default key. A key is refused if it is missing, too short, repeated, counted, published, or looks typed.
 *
 * <p>A keyring needs Tink, {@code com.google.crypto.tink:tink}, which is an optional dependency of this module. Without it, every method
 * that returns a keyring throws an {@link IllegalStateException} that names it.
 */
public final class Keyring {
    private static final int LARGEST_FILE = 64 * 1024;

    /** As the platform writes its package. */
    private static final String TINK = "com/google/crypto/tink";

    private static final String WITHOUT_TINK = "sealing needs Tink: add the dependency com.google.crypto.tink:tink,"
            + " and on a module path the option --add-modules com.google.crypto.tink";

    private final List<SealingKey> keys;
    private final Aead aead;

    private Keyring(List<SealingKey> keys, Aead aead) {
        this.keys = keys;
        this.aead = aead;
    }

    /**
     * The keyring in this text.
     *
     * @throws KeyringException if it contains no key, or a key that must not seal
     */
    public static Keyring parse(String text) {
        Objects.requireNonNull(text, "text");
        return parse(text, "this keyring");
    }

    /**
     * The keyring in this file, UTF-8.
     *
     * @throws KeyringException if the file cannot be read, contains no key, or a key that must not seal
     */
    public static Keyring fromFile(Path file) {
        Objects.requireNonNull(file, "file");
        String name = "keyring " + file;
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new KeyringException(name + " is larger than 64 KiB: " + KeyringText.HOW_TO);
            }
            return parse(Files.readString(file), name);
        } catch (NoSuchFileException missing) {
            throw new KeyringException(name + " does not exist: " + KeyringText.HOW_TO, missing);
        } catch (CharacterCodingException notText) {
            throw new KeyringException(name + " is not text: " + KeyringText.HOW_TO, notText);
        } catch (IOException failed) {
            throw new KeyringException(name + " cannot be read: " + failed, failed);
        }
    }

    /**
     * The keyring in this environment variable.
     *
     * @throws KeyringException if the variable is not set, contains no key, or a key that must not seal
     */
    public static Keyring fromEnvironment(String variable) {
        Objects.requireNonNull(variable, "variable");
        String text = System.getenv(variable);
        if (text == null) {
            throw new KeyringException("environment variable " + variable + " is not set: " + KeyringText.HOW_TO);
        }
        return parse(text, "the keyring in " + variable);
    }

    /** A line for a keyring: a new random key. Its holder can read and forge every payload; store it as a secret. */
    public static String freshKey(SealAlgorithm algorithm) {
        Objects.requireNonNull(algorithm, "algorithm");
        byte[] bytes = new byte[SealingKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        return algorithm.text() + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Keyring parse(String text, String name) {
        try {
            return of(KeyringText.keys(text, name));
        } catch (NoClassDefFoundError missing) {
            if (String.valueOf(missing.getMessage()).contains(TINK)) {
                throw new IllegalStateException(WITHOUT_TINK, missing);
            }
            throw missing;
        }
    }

    /** A keyring of these keys, even weak ones; the first seals. */
    static Keyring of(List<SealingKey> keys) {
        try {
            AeadConfig.register();
            return new Keyring(List.copyOf(keys), keyset(keys).getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException unsupported) {
            throw new KeyringException("this Java platform cannot seal: " + unsupported.getMessage(), unsupported);
        }
    }

    private static KeysetHandle keyset(List<SealingKey> keys) throws GeneralSecurityException {
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
        for (int at = 0; at < keys.size(); at++) {
            KeysetHandle.Builder.Entry entry = keys.get(at).entry();
            keyset.addEntry(at == 0 ? entry.makePrimary() : entry);
        }
        return keyset.build();
    }

    /** The keys and the number of seals of each, in the order of the ring. */
    public List<KeyUse> uses() {
        return keys.stream().map(SealingKey::use).toList();
    }

    /**
     * Keys for another purpose than sealing: one from each key of this ring, in its order, so that nodes with the same ring have the same
     * keys. Use the first for new tokens, and accept tokens of all keys. They are derived by HKDF with SHA-256 (RFC 5869), 32 bytes each,
     * and reveal nothing about the ring or about keys for another purpose.
     *
     * @param purpose of the keys; the same text produces the same keys
     * @param algorithm name of their algorithm in the Java platform, such as {@code HmacSHA256}
     */
    public List<SecretKey> derive(String purpose, String algorithm) {
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(algorithm, "algorithm");
        return keys.stream()
                .<SecretKey>map(key -> new SecretKeySpec(key.derived(purpose), algorithm))
                .toList();
    }

    byte[] seal(byte[] plain, byte[] associated) {
        try {
            byte[] sealed = aead.encrypt(plain, associated);
            keys.get(0).countSeal();
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a payload could not be sealed", impossible);
        }
    }

    /** The bytes that were sealed, or empty if no key of this ring opens them. */
    Optional<byte[]> open(byte[] sealed, byte[] associated) {
        try {
            return Optional.of(aead.decrypt(sealed, associated));
        } catch (GeneralSecurityException closed) {
            return Optional.empty();
        }
    }

    /** The ids of the keys only. */
    @Override
    public String toString() {
        return "Keyring" + keys;
    }
}
