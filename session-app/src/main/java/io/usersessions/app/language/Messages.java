package io.usersessions.app.language;

import com.ibm.icu.text.ListFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the pages in one language. Arguments have names; a number is written as the language writes it, and a string, whose
 * direction nobody knows, is isolated from the text around it. Safe for use by many threads.
 */
public final class Messages {
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    private static final Map<Language, Messages> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Catalog catalog;
    private final Arguments arguments;
    private final ListFormatter lists;

    private Messages(Language language) {
        this.language = language;
        this.catalog = Catalog.of(language);
        this.arguments = new Arguments(language);
        this.lists = ListFormatter.getInstance(language.unicodeLocale());
    }

    /** The texts in a language. */
    public static Messages in(Language language) {
        return LOADED.computeIfAbsent(language, Messages::new);
    }

    /** The language of the texts. */
    public Language language() {
        return language;
    }

    /**
     * A text.
     *
     * @param key the key of the text as a literal, for the test that looks for missing and unused keys; see {@link #named} otherwise
     * @param namesAndValues the name of an argument as a literal, its value, the next name, and so on; a value is a string, a whole
     *     number, a {@link Phrase}, a {@link When}, or a constant of an enum, which selects among the forms of the text by its name in
     *     lower case
     * @throws IllegalArgumentException naming the key, if there is no such text or an argument is missing
     */
    public String text(String key, Object... namesAndValues) {
        return catalog.message(key).text(arguments.of(namesAndValues));
    }

    /** The text that a constant of an enum names, otherwise like {@link #text}. */
    public String named(TextKey key, Object... namesAndValues) {
        return text(key.key(), namesAndValues);
    }

    /** The items as people list them, such as {@code A, B and C}; each of them is isolated. */
    public Phrase list(Collection<String> items) {
        List<String> isolated = items.stream()
                .map(item -> Isolation.of(item, language.isRightToLeft()))
                .toList();
        return new Phrase(lists.format(isolated));
    }

    /** A text of this language that may begin with a foreign word: it keeps the direction of the language wherever it is isolated. */
    public String led(String text) {
        return language.isRightToLeft() ? RIGHT_TO_LEFT_MARK + text : text;
    }
}
