package io.usersessions.persistence.directory;

import io.usersessions.domain.port.SessionQuery;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a database finds a text in any case without a function for case: what {@code lower} does depends on the locale of the database, and
 * under {@code C} it changes ASCII only. SQL's {@code translate} replaces the other cases of just the letters that the text has.
 *
 * @param text the text, folded
 * @param others every other case of its code points
 * @param same for each of them, in the same order, the code point of the text
 */
record CaseFolding(String text, String others, String same) {
    /** Code points that change when they are folded, by what they become. */
    private static final Map<Integer, String> OTHER_CASES = IntStream.rangeClosed(
                    Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
            .filter(each -> SessionQuery.foldCase(each) != each)
            .boxed()
            .collect(Collectors.groupingBy(
                    each -> SessionQuery.foldCase((int) each),
                    TreeMap::new,
                    Collectors.mapping((Integer each) -> Character.toString(each), Collectors.joining())));

    static CaseFolding of(String searched) {
        String text = SessionQuery.foldCase(searched);
        StringBuilder others = new StringBuilder();
        StringBuilder same = new StringBuilder();
        text.codePoints().distinct().forEach(letter -> {
            String cases = OTHER_CASES.getOrDefault(letter, "");
            others.append(cases);
            same.append(Character.toString(letter).repeat(cases.codePointCount(0, cases.length())));
        });
        return new CaseFolding(text, others.toString(), same.toString());
    }
}
