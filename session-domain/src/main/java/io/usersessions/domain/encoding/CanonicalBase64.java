package io.usersessions.domain.encoding;

import java.util.Base64;
import java.util.Optional;

/** Base64url without padding, in canonical form only. */
public final class CanonicalBase64 {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** RFC 4648, table 2. */
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private CanonicalBase64() {}

    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** The bytes, if the text is exactly what {@link #encode} returns for that number of bytes; empty otherwise. */
    public static Optional<byte[]> decode(String text, int bytes) {
        int length = (bytes * 8 + 5) / 6;
        int unused = length * 6 - bytes * 8;
        // If unused low bits of the last character could be set, one key would have several text forms.
        if (text.length() != length || (ALPHABET.indexOf(text.charAt(length - 1)) & (1 << unused) - 1) != 0) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(text);
            return decoded.length == bytes ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
