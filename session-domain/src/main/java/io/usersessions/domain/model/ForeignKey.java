package io.usersessions.domain.model;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * A session key that another system, such as Django or Spring Session, issued: 8 to 64 printable ASCII characters without a dot.
 *
 * <p>It is accepted only if imported keys are configured, and a {@link SessionKey} replaces it at its first use. Like a session key, it is a
 * secret and does not print itself.
 */
public final class ForeignKey {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private final KeyDigest digest;

    private ForeignKey(KeyDigest digest) {
        this.digest = digest;
    }

    /** The key of this text, or empty if the text is not of this form. */
    public static Optional<ForeignKey> parse(String text) {
        Objects.requireNonNull(text, "text");
        boolean shaped = text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '.');
        return shaped
                ? Optional.of(new ForeignKey(KeyDigest.ofForeign(text.getBytes(StandardCharsets.US_ASCII))))
                : Optional.empty();
    }

    /** The digest of this key, which may be stored. */
    public KeyDigest digest() {
        return digest;
    }

    @Override
    public String toString() {
        return "ForeignKey[hidden]";
    }
}
