package io.usersessions.domain.json;

/** The characters of a JSON text, from first to last. */
final class JsonCharacters {
    private static final char END = '\uffff';

    private final String text;
    private int at;

    JsonCharacters(String text) {
        this.text = text;
    }

    /** The next character, which is not passed, or U+FFFF after the last. JSON has that character only within strings. */
    char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    /** Passes a character. */
    char next() {
        if (at == text.length()) {
            throw malformed();
        }
        return text.charAt(at++);
    }

    /** The next character other than white space, which is not passed. */
    char peekToken() {
        while (isSpace(peek())) {
            at++;
        }
        return peek();
    }

    /** Passes the next character other than white space if it is this one. */
    boolean skip(char token) {
        boolean found = peekToken() == token;
        at += found ? 1 : 0;
        return found;
    }

    /** Passes the next character other than white space, which must be this one. */
    void expect(char token) {
        if (!skip(token)) {
            throw malformed();
        }
    }

    /** Passes these characters, which must come next. */
    void expect(String word) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
    }

    /** Passes decimal digits, and returns how many. */
    int digits() {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at - from;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    int position() {
        return at;
    }

    /** The characters that were passed since then. */
    String since(int position) {
        return text.substring(position, at);
    }

    UnreadableJsonException malformed() {
        return new UnreadableJsonException("it is not JSON at character " + (at + 1));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
