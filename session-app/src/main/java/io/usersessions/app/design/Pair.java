package io.usersessions.app.design;

/**
 * A colour that is seen on another one.
 *
 * @param front the token of the text, the icon or the edge
 * @param back the token of what is behind it
 * @param needed the least contrast: 4.5 for text, 3 for edges and icons (WCAG 2.2, 1.4.3 and 1.4.11)
 */
record Pair(String front, String back, double needed) {
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;

    static Pair text(String front, String back) {
        return new Pair("--" + front, "--" + back, TEXT);
    }

    static Pair edge(String front, String back) {
        return new Pair("--" + front, "--" + back, EDGE);
    }

    /** Whether it has to be read; otherwise it only has to be seen. */
    boolean isText() {
        return needed == TEXT;
    }
}
