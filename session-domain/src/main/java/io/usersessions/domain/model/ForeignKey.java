package io.usersessions.domain.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A session key that another system issued, as Django does: 8 to 40 printable ASCII characters without a dot.
 *
 * <p>Accepted only where sessions were built with imported keys, and replaced by a {@link SessionKey} at its first request. As secret
 * as a session key: it cannot print itself.
 */
public final class ForeignKey {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;

    private final KeyDigest digest;

    private ForeignKey(KeyDigest digest) {
        this.digest = digest;
    }

    /** The key of this text, or empty if the text does not have the shape of one. */
    public static Optional<ForeignKey> parse(String text) {
        boolean shaped = text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '.');
        return shaped
                ? Optional.of(new ForeignKey(KeyDigest.ofForeign(text.getBytes(StandardCharsets.US_ASCII))))
                : Optional.empty();
    }

    /** What may be stored of this key. */
    public KeyDigest digest() {
        return digest;
    }

    @Override
    public String toString() {
        return "ForeignKey[hidden]";
    }
}
