package io.usersessions.domain.json;

import io.usersessions.domain.encoding.PlainText;

/** Strings of JSON (RFC 8259, section 7). */
final class JsonString {
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final String HEX = "0123456789ABCDEF";
    private static final int HEX_DIGITS = 4;
    private static final char FIRST_PRINTABLE = ' ';

    private JsonString() {}

    /** Reads a string, from its opening to its closing quote. */
    static String read(JsonCharacters in) {
        in.expect('"');
        StringBuilder text = new StringBuilder();
        for (char c = in.next(); c != '"'; c = in.next()) {
            if (c < FIRST_PRINTABLE) {
                throw in.malformed();
            }
            text.append(c == '\\' ? escaped(in) : c);
        }
        String read = text.toString();
        if (!PlainText.isWellFormed(read)) {
            throw new UnreadableJsonException("a text has a lone surrogate");
        }
        return read;
    }

    private static char escaped(JsonCharacters in) {
        char c = in.next();
        int known = ESCAPED.indexOf(c);
        if (known >= 0) {
            return MEANT.charAt(known);
        }
        if (c != 'u') {
            throw in.malformed();
        }
        int code = 0;
        for (int digit = 0; digit < HEX_DIGITS; digit++) {
            code = code * HEX.length() + hexDigit(in);
        }
        return (char) code;
    }

    private static int hexDigit(JsonCharacters in) {
        char c = in.next();
        int digit = HEX.indexOf(c >= 'a' && c <= 'f' ? (char) (c - 'a' + 'A') : c);
        if (digit < 0) {
            throw in.malformed();
        }
        return digit;
    }

    /** Writes a string with its quotes. */
    static void write(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                writeControl(c, out);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void writeControl(char c, StringBuilder out) {
        int known = MEANT.indexOf(c);
        if (known >= 0) {
            out.append('\\').append(ESCAPED.charAt(known));
        } else {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
        }
    }
}
