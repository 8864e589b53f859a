package io.usersessions.app.password;

import java.util.List;

/** Parts of a text that follow from what is before them: rows of keys, letters and digits, repetitions, and years. */
final class Patterns {
    private static final int SHORTEST = 3;
    private static final int YEAR = 4;
    private static final List<String> ROWS = List.of(
            "1234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiop",
            "yxcvbnm",
            "azertyuiop",
            "qsdfghjklm",
            "\u0439\u0446\u0443\u043a\u0435\u043d\u0433\u0448\u0449\u0437\u0445\u044a",
            "\u0444\u044b\u0432\u0430\u043f\u0440\u043e\u043b\u0434\u0436\u044d",
            "\u044f\u0447\u0441\u043c\u0438\u0442\u044c\u0431\u044e");

    private final String text;
    private final int[] repeated;

    Patterns(String text) {
        this.text = text;
        this.repeated = repetitions(text);
    }

    /** For each place, the length of the longest text from there that also begins before it; the two may overlap. */
    private static int[] repetitions(String text) {
        int[] longest = new int[text.length()];
        int[] after = new int[text.length() + 1];
        for (int at = text.length() - 1; at > 0; at--) {
            int[] common = new int[text.length() + 1];
            for (int before = 0; before < at; before++) {
                common[before] = text.charAt(at) == text.charAt(before) ? 1 + after[before + 1] : 0;
                longest[at] = Math.max(longest[at], common[before]);
            }
            after = common;
        }
        return longest;
    }

    /** The length of the longest such part that begins at this place; 0 if there is none. */
    int longestAt(int from) {
        int longest = Math.max(repeated[from], Math.max(rowAt(from, 1), Math.max(rowAt(from, 0), rowAt(from, -1))));
        if (longest >= SHORTEST) {
            return longest;
        }
        return isYearAt(from) ? YEAR : 0;
    }

    /** The length of the row in a direction: forwards, backwards, or the same character again and again. */
    private int rowAt(int from, int step) {
        int to = from + 1;
        while (to < text.length() && follows(text.charAt(to - 1), text.charAt(to), step)) {
            to++;
        }
        return to - from;
    }

    private static boolean follows(char before, char after, int step) {
        if (after - before == step && (step == 0 || Character.isLetterOrDigit(after))) {
            return true;
        }
        return step != 0
                && ROWS.stream()
                        .anyMatch(row -> row.indexOf(before) >= 0
                                && row.indexOf(after) == row.indexOf(before) + step
                                && row.indexOf(after) >= 0);
    }

    private boolean isYearAt(int from) {
        return (text.startsWith("19", from) || text.startsWith("20", from)) && isDigits(from);
    }

    private boolean isDigits(int from) {
        return from + YEAR <= text.length()
                && text.substring(from, from + YEAR).chars().allMatch(each -> each >= '0' && each <= '9');
    }
}
