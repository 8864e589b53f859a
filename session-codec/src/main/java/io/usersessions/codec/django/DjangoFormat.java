package io.usersessions.codec.django;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.codec.bytes.Zlib;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;

/**
 * {@code session_data} since Django 3.1: base64url of the JSON, or a dot and base64url of the compressed JSON if that is shorter; the
 * time of signing; and a signature of both. Colons separate them.
 */
public final class DjangoFormat {
    public static final char SEPARATOR = ':';
    static final char COMPRESSED = '.';

    private final DjangoSigning signing;
    private final InstantSource clock;

    public DjangoFormat(DjangoSigning signing, InstantSource clock) {
        this.signing = signing;
        this.clock = clock;
    }

    public String seal(byte[] json) {
        String signed = body(json) + SEPARATOR + Base62.encode(clock.instant().getEpochSecond());
        return signed + SEPARATOR + signing.sign(signed.getBytes(StandardCharsets.US_ASCII));
    }

    private static String body(byte[] json) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        byte[] deflated = Zlib.deflate(json);
        // One byte less, for the dot.
        return deflated.length < json.length - 1
                ? COMPRESSED + encoder.encodeToString(deflated)
                : encoder.encodeToString(json);
    }

    /**
     * The JSON that was signed. The time of signing is ignored: the row says when a session expires.
     *
     * @param text with a separator
     * @param longest largest length of the JSON, in bytes
     * @throws UnreadableException if the signature is not from a known key, or if the signed text has another form
     */
    public byte[] open(String text, int longest) {
        int end = text.lastIndexOf(SEPARATOR);
        String signed = text.substring(0, end);
        // The signature is checked first, so that no data of an attacker is inflated or parsed.
        if (!signing.isSigned(signed.getBytes(StandardCharsets.ISO_8859_1), text.substring(end + 1))) {
            throw new UnreadableException("not signed with a key that is known here");
        }
        return json(signed, longest);
    }

    private static byte[] json(String signed, int longest) {
        int bodyEnd = signed.lastIndexOf(SEPARATOR);
        if (bodyEnd < 0 || !Base62.isNumber(signed.substring(bodyEnd + 1))) {
            throw new UnreadableException("without the time of signing");
        }
        boolean isCompressed = signed.charAt(0) == COMPRESSED;
        byte[] body = decoded(signed.substring(isCompressed ? 1 : 0, bodyEnd));
        return isCompressed ? inflated(body, longest) : body;
    }

    private static byte[] inflated(byte[] body, int longest) {
        ByteBuffer in = ByteBuffer.wrap(body);
        byte[] json = Zlib.inflate(in, longest);
        if (in.hasRemaining()) {
            throw new UnreadableException("bytes follow the end of the compressed data");
        }
        return json;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableException("not in base64");
        }
    }
}
