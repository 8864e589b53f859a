package io.usersessions.codec.django;

import io.usersessions.codec.bytes.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** {@code session_data} before Django 3.1: base64 of a signature in hexadecimal digits, a colon, and the JSON. It is read only. */
public final class DjangoLegacyFormat {
    private final DjangoSigning signing;

    public DjangoLegacyFormat(DjangoSigning signing) {
        this.signing = signing;
    }

    /**
     * The JSON that was signed.
     *
     * @throws UnreadableException if the signature is not from a known key
     */
    public byte[] open(String text) {
        String signed = new String(decoded(text), StandardCharsets.ISO_8859_1);
        int colon = signed.indexOf(':');
        if (colon < 0) {
            throw new UnreadableException("not in a format of Django");
        }
        byte[] json = signed.substring(colon + 1).getBytes(StandardCharsets.ISO_8859_1);
        if (!signing.isSigned(json, signed.substring(0, colon))) {
            throw new UnreadableException("not signed with a key that is known here");
        }
        return json;
    }

    /** Accepts canonical base64 only: the signature is inside the base64 and does not protect its spelling. */
    private static byte[] decoded(String text) {
        byte[] base64 = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            byte[] decoded = Base64.getDecoder().decode(base64);
            if (Arrays.equals(Base64.getEncoder().encode(decoded), base64)) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            // Reported below.
        }
        throw new UnreadableException("not in a format of Django");
    }
}
