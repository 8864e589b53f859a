package io.usersessions.app.language;

/** Finds the end of literals in source text. */
final class Literals {
    private Literals() {}

    /** The offset of the quote that ends the literal that starts at an offset. */
    static int end(String source, int start) {
        char quote = source.charAt(start);
        for (int i = start + 1; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.charAt(i) == quote) {
                return i;
            }
        }
        return source.length() - 1;
    }
}
