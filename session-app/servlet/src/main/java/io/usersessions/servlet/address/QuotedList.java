package io.usersessions.servlet.address;

/**
 * A list whose commas may be quoted, read from its end. A proxy appends to what the client sent, so a reader from the end is not misled
 * by a quote that the client left open.
 */
final class QuotedList {
    private QuotedList() {}

    /** The position of the last comma before the end that is not quoted; -1 if there is none. */
    static int commaBefore(String list, int end) {
        int at = end - 1;
        while (at >= 0 && list.charAt(at) != ',') {
            at = list.charAt(at) == '"' ? openingQuote(list, at) - 1 : at - 1;
        }
        return Math.max(at, -1);
    }

    /** The quote that begins what a quote ends; the beginning of the list if there is none. */
    private static int openingQuote(String list, int closing) {
        int quote = list.lastIndexOf('"', closing - 1);
        while (quote >= 0 && isEscaped(list, quote)) {
            quote = list.lastIndexOf('"', quote - 1);
        }
        return Math.max(quote, 0);
    }

    private static boolean isEscaped(String list, int at) {
        int first = at;
        while (first > 0 && list.charAt(first - 1) == '\\') {
            first--;
        }
        return (at - first) % 2 == 1;
    }
}
