package io.usersessions.app.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the pages. */
public enum Language {
    /** English, as it is written in Britain: the language of whoever asks for none of the others. */
    ENGLISH("en", "English", "en-GB"),
    /** Dutch. */
    DUTCH("nl", "Nederlands", "nl"),
    /** German. */
    GERMAN("de", "Deutsch", "de"),
    /** Italian. */
    ITALIAN("it", "Italiano", "it"),
    /** Polish. */
    POLISH("pl", "Polski", "pl"),
    /** Russian. */
    RUSSIAN("ru", "Русский", "ru"),
    /** Chinese in simplified characters. */
    CHINESE("zh-Hans", "简体中文", "zh-Hans"),
    /** Arabic; with the digits 0 to 9, as the pages of other large sites have them. */
    ARABIC("ar", "العربية", "ar-u-nu-latn"),
    /** Hebrew. */
    HEBREW("he", "עברית", "he");

    private final String tag;
    private final String ownName;
    private final ULocale locale;

    Language(String tag, String ownName, String locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = ULocale.forLanguageTag(locale);
    }

    /** The language with this tag, as {@link #tag} gives it; empty for any other text. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The tag for the {@code lang} attribute of a page and for what is kept, such as {@code zh-Hans}. */
    public String tag() {
        return tag;
    }

    /** The name of the language in the language itself, such as {@code Deutsch}. */
    public String ownName() {
        return ownName;
    }

    /** The value of the {@code dir} attribute of a page: {@code ltr} or {@code rtl}. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** Whether the language is written from right to left. */
    public boolean isRightToLeft() {
        return locale.isRightToLeft();
    }

    /** The locale that the numbers and dates of the language follow. */
    ULocale unicodeLocale() {
        return locale;
    }

    /** The locale for names, such as those of places. */
    public Locale locale() {
        return locale.toLocale();
    }

    /** The code of the language without its script, such as {@code zh}. */
    String code() {
        return locale.getLanguage();
    }
}
