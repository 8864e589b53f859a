package io.usersessions.app.account;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Argon2id hash (RFC 9106) with its salt and its cost, in the PHC string format; immutable. */
final class Argon2Hash {
    private static final int MAX_MEMORY_KIB = 262_144;
    private static final int MAX_PASSES = 64;
    private static final int MAX_LANES = 16;
    /** The minimum of the standard: memory per lane in KiB, hash and salt in bytes. */
    private static final int MIN_MEMORY_PER_LANE = 8;

    private static final int MIN_HASH = 4;
    private static final int MIN_SALT = 8;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{1,200})\\$([A-Za-z0-9+/]{1,200})");

    private final int memoryKib;
    private final int passes;
    private final int lanes;
    private final byte[] salt;
    private final byte[] hash;

    Argon2Hash(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {
        this.memoryKib = memoryKib;
        this.passes = passes;
        this.lanes = lanes;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /** The hash; empty if the text is not a hash, or if computing it would cost more than a sign-in may. */
    static Optional<Argon2Hash> parse(String stored) {
        Matcher phc = PHC.matcher(stored);
        if (!phc.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Argon2Hash(
                            number(phc, 1), number(phc, 2), number(phc, 3), bytes(phc, 4), bytes(phc, 5)))
                    .filter(Argon2Hash::isComputable);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private boolean isComputable() {
        return lanes >= 1
                && lanes <= MAX_LANES
                && passes >= 1
                && passes <= MAX_PASSES
                && memoryKib >= MIN_MEMORY_PER_LANE * lanes
                && memoryKib <= MAX_MEMORY_KIB
                && salt.length >= MIN_SALT
                && hash.length >= MIN_HASH;
    }

    int memoryKib() {
        return memoryKib;
    }

    int passes() {
        return passes;
    }

    int lanes() {
        return lanes;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    /** Whether both take the same memory and time. */
    boolean costsAsMuchAs(Argon2Hash other) {
        return memoryKib == other.memoryKib
                && passes == other.passes
                && lanes == other.lanes
                && salt.length == other.salt.length
                && hash.length == other.hash.length;
    }

    /** The text to store. */
    String phc() {
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + base64(salt) + "$"
                + base64(hash);
    }

    /** The cost alone. */
    @Override
    public String toString() {
        return "Argon2Hash[m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "]";
    }

    private static int number(Matcher phc, int group) {
        return Integer.parseInt(phc.group(group));
    }

    private static byte[] bytes(Matcher phc, int group) {
        return Base64.getDecoder().decode(phc.group(group));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
