package io.usersessions.app.token;

import java.util.Base64;
import java.util.Optional;

/** Base64url without padding, in its canonical form only: no bytes have two texts. */
public final class Base64Text {
    private Base64Text() {}

    /** The text of these bytes. */
    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes of a text; empty if it is not the text of any bytes. */
    public static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
