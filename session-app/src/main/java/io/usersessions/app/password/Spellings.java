package io.usersessions.app.password;

import java.util.List;
import java.util.stream.Stream;

/** A password in small letters: as it is, and with the letters that digits and signs stand for, as in {@code p4$$word}. */
final class Spellings {
    private static final int PRIVATE_USE = 0xe000;
    private static final int PRIVATE_USES = 0x1900;
    private static final String SIGNS = "4@836!1|0$57+2";
    private static final String LETTERS = "aabegiiiossttz";

    private final List<String> texts;

    private Spellings(List<String> texts) {
        this.texts = texts;
    }

    static Spellings of(String text) {
        String plain = lowerCase(text);
        String letters = replaced(plain);
        return new Spellings(
                Stream.of(plain, letters, letters.replace('i', 'l')).distinct().toList());
    }

    /** One char for each code point, so that positions are the same in all spellings. */
    private static String lowerCase(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(point -> plain.append(oneChar(point)));
        return plain.toString();
    }

    private static char oneChar(int point) {
        return (char) (Character.isBmpCodePoint(point) ? point : PRIVATE_USE + point % PRIVATE_USES);
    }

    private static String replaced(String plain) {
        StringBuilder letters = new StringBuilder(plain);
        for (int at = 0; at < letters.length(); at++) {
            int sign = SIGNS.indexOf(letters.charAt(at));
            if (sign >= 0) {
                letters.setCharAt(at, LETTERS.charAt(sign));
            }
        }
        return letters.toString();
    }

    int length() {
        return plain().length();
    }

    /** The password in small letters. */
    String plain() {
        return texts.get(0);
    }

    /** Whether a part of the password, in some spelling, is a common password. */
    boolean isCommon(int from, int to) {
        return texts.stream().anyMatch(text -> CommonPasswords.contain(text.substring(from, to)));
    }

    /** Whether the password, in some spelling, has a word at this place. */
    boolean hasAt(int from, String word) {
        return texts.stream().anyMatch(text -> text.startsWith(word, from));
    }
}
