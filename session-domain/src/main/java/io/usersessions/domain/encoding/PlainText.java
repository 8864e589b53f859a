package io.usersessions.domain.encoding;

/** Checks of text. */
public final class PlainText {
    private PlainText() {}

    public static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether every surrogate is part of a pair; other text cannot be encoded as UTF-8. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                return false;
            }
        }
        return true;
    }

    public static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
