package io.usersessions.app.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The choice of a language. */
public final class Languages {
    /** The longest header that is read; browsers send less than a tenth of it. */
    private static final int MAX_HEADER = 1_000;

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    private Languages() {}

    /**
     * The locales of an {@code Accept-Language} header, the most wanted first, without those that are not wanted at all.
     *
     * @param header the value of the header; anything else than a list of languages gives an empty list
     */
    public static List<Locale> accepted(String header) {
        if (header.length() > MAX_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().startsWith("*"))
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /**
     * The language of a page: the one that the visitor chose, else the most wanted one that the pages have, else English.
     *
     * @param kept the tag that was kept for the visitor; ignored if the pages have no such language
     * @param accepted the locales that the browser accepts, the most wanted first
     */
    public static Language choose(Optional<String> kept, List<Locale> accepted) {
        return kept.flatMap(Language::of)
                .or(() -> accepted.stream().flatMap(Languages::written).findFirst())
                .or(() -> accepted.stream().flatMap(Languages::spoken).findFirst())
                .orElse(Language.ENGLISH);
    }

    private static Stream<Language> written(Locale locale) {
        return spoken(locale).filter(language -> language != Language.CHINESE || !isTraditional(locale));
    }

    private static Stream<Language> spoken(Locale locale) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(codeOf(locale)));
    }

    /** Chinese readers of traditional characters get another language that they accept, if there is one. */
    private static boolean isTraditional(Locale locale) {
        return locale.getScript().equals("Hant")
                || (locale.getScript().isEmpty() && TRADITIONAL_REGIONS.contains(locale.getCountry()));
    }

    /** Browsers and systems still name Hebrew by its former code. */
    private static String codeOf(Locale locale) {
        return locale.getLanguage().equals("iw") ? "he" : locale.getLanguage();
    }
}
