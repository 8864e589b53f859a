package io.usersessions.app.route;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoded UTF-8, decoded strictly and once. */
final class PercentText {
    private static final int NOT_FOUND = 404;
    private static final char LAST_PRINTABLE = '~';

    private PercentText() {}

    /** @throws RefusedRequest with 404 if it is not percent-encoded UTF-8, since nothing can have such a name */
    static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(escaped(text, i + 1));
                i += 2;
            } else if (c > ' ' && c <= LAST_PRINTABLE) {
                bytes.write(c);
            } else {
                throw malformed();
            }
        }
        return strictUtf8(bytes.toByteArray());
    }

    private static int escaped(String text, int from) {
        if (from + 2 > text.length()
                || !HexFormat.isHexDigit(text.charAt(from))
                || !HexFormat.isHexDigit(text.charAt(from + 1))) {
            throw malformed();
        }
        return HexFormat.fromHexDigits(text, from, from + 2);
    }

    private static String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed();
        }
    }

    private static RefusedRequest malformed() {
        return new RefusedRequest(NOT_FOUND, "The path is not percent-encoded UTF-8.");
    }
}
