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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that payloads are sealed with: the first seals, every one opens. Does not print itself.
 *
 * <p>Its text has one key a line, {@code ALGORITHM:KEY}, where the algorithm is {@code aes-256-gcm} or {@code xaes-256-gcm} and the key
 * is 32 random bytes in Base64; {@link #freshKey} makes such a line. Without an algorithm a key is for AES-256-GCM. What follows a
 * {@code #} does not count; where there can be one line only, keys stand side by side, with spaces or commas between.
 *
 * <p>To replace a key without signing anyone out: put the new key <em>behind</em> the old one on every node, so that all can open what
 * is to come; then put it first, on every node; and drop the old one when the longest absolute lifetime of a session has passed since:
 * what was sealed with it last has ended by then.
 *
 * <p>There is no default key. A key is refused if it is missing, too short, repeated, counted, published, or looks typed.
 */
public final class Keyring {
    private static final int LARGEST_FILE = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String HOW_TO = "a keyring has one key a line, 32 random bytes in Base64, as made by"
            + " 'head -c 32 /dev/urandom | base64'";

    private final List<SealingKey> keys;
    private final Aead aead;

    private Keyring(List<SealingKey> keys, Aead aead) {
        this.keys = keys;
        this.aead = aead;
    }

    /**
     * The keyring of this text.
     *
     * @throws KeyringException if there is no key in it, or one that is not fit to seal
     */
    public static Keyring parse(String text) {
        return parse(text, "this keyring");
    }

    /**
     * The keyring in this file, UTF-8.
     *
     * @throws KeyringException if it cannot be read, has no key in it, or one that is not fit to seal
     */
    public static Keyring fromFile(Path file) {
        String name = "keyring " + file;
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new KeyringException(name + " is larger than 64 KiB: " + HOW_TO);
            }
            return parse(Files.readString(file), name);
        } catch (NoSuchFileException missing) {
            throw new KeyringException(name + " is not there: " + HOW_TO, missing);
        } catch (CharacterCodingException notText) {
            throw new KeyringException(name + " is not text: " + HOW_TO, notText);
        } catch (IOException failed) {
            throw new KeyringException(name + " cannot be read: " + failed, failed);
        }
    }

    /**
     * The keyring in this environment variable.
     *
     * @throws KeyringException if it is not set, has no key in it, or one that is not fit to seal
     */
    public static Keyring fromEnvironment(String variable) {
        String text = System.getenv(variable);
        if (text == null) {
            throw new KeyringException("environment variable " + variable + " is not set: " + HOW_TO);
        }
        return parse(text, "the keyring in " + variable);
    }

    /** A line for a keyring: a new random key. Whoever has it reads and forges every payload; keep it where secrets are kept. */
    public static String freshKey(SealAlgorithm algorithm) {
        byte[] bytes = new byte[SealingKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        return algorithm.text() + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Keyring parse(String text, String name) {
        List<SealingKey> keys = new ArrayList<>();
        for (String key : texts(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            try {
                keys.add(SealingKey.parse(key));
            } catch (IllegalArgumentException unfit) {
                throw new KeyringException("key " + (keys.size() + 1) + " of " + name + " " + unfit.getMessage());
            }
        }
        if (keys.isEmpty()) {
            throw new KeyringException(name + " has no key: " + HOW_TO);
        }
        Set<Integer> ids = new HashSet<>();
        if (!keys.stream().allMatch(key -> ids.add(key.id()))) {
            throw new KeyringException(name + " has a key twice");
        }
        return of(keys);
    }

    private static List<String> texts(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .flatMap(line -> Arrays.stream(line.split("[\\s,]+")))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** Keys of whatever worth; the first seals. */
    static Keyring of(List<SealingKey> keys) {
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
        for (int at = 0; at < keys.size(); at++) {
            KeysetHandle.Builder.Entry entry = keys.get(at).entry();
            keyset.addEntry(at == 0 ? entry.makePrimary() : entry);
        }
        try {
            AeadConfig.register();
            return new Keyring(List.copyOf(keys), keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException unsupported) {
            throw new KeyringException("this Java platform cannot seal: " + unsupported.getMessage(), unsupported);
        }
    }

    /** The keys and how often each sealed, in the order of the ring. */
    public List<KeyUse> uses() {
        return keys.stream().map(SealingKey::use).toList();
    }

    /**
     * Keys for another use than sealing, one from each key of this ring and in its order, so that nodes with the same ring have the same
     * keys: make what is new with the first, and accept what was made with any. They are derived by HKDF with SHA-256 (RFC 5869), 32
     * bytes each, and tell nothing of the ring, nor of keys for another purpose.
     *
     * @param purpose what they are for; the same text makes the same keys
     * @param algorithm the name that the Java platform has for their algorithm, such as {@code HmacSHA256}
     */
    public List<SecretKey> derive(String purpose, String algorithm) {
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

    /** What was sealed, or empty if no key of this ring opens it. */
    Optional<byte[]> open(byte[] sealed, byte[] associated) {
        try {
            return Optional.of(aead.decrypt(sealed, associated));
        } catch (GeneralSecurityException closed) {
            return Optional.empty();
        }
    }

    /** The ids of the keys alone. */
    @Override
    public String toString() {
        return "Keyring" + keys;
    }
}
