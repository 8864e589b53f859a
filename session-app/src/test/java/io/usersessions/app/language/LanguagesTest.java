package io.usersessions.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nl-NL,nl;q=0.9,en-US;q=0.8,en;q=0.7 | DUTCH
                    en-US,en;q=0.5                      | ENGLISH
                    fr, de-AT;q=0.4, it;q=0.5           | ITALIAN
                    fr                                  | ENGLISH
                    *                                   | ENGLISH
                    de;q=0, pl                          | POLISH
                    ZH-cn                               | CHINESE
                    zh-Hans-SG                          | CHINESE
                    zh-TW,en;q=0.5                      | ENGLISH
                    zh-TW,zh;q=0.9,en;q=0.5             | CHINESE
                    zh-Hant-HK                          | CHINESE
                    iw-IL                               | HEBREW
                    he                                  | HEBREW
                    ar-EG                               | ARABIC
                    ru-UA                               | RUSSIAN
                    uk,ru;q=0.1                         | RUSSIAN
                    """)
    void the_most_wanted_language_that_the_pages_have_is_chosen(String header, Language language) {
        assertThat(Languages.choose(Optional.empty(), Languages.accepted(header)))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "nl;q=x", "nl;q=2", "<script>", "\u0000", "de\r\nx", ",,,"})
    void anything_else_than_a_list_of_languages_means_english(String header) {
        assertThat(Languages.choose(Optional.empty(), Languages.accepted(header)))
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void an_endless_header_is_not_read() {
        assertThat(Languages.accepted("nl,".repeat(100_000))).isEmpty();
    }

    @Test
    void what_the_visitor_chose_comes_first_if_the_pages_have_it() {
        assertThat(Languages.choose(Optional.of("he"), Languages.accepted("nl")))
                .isEqualTo(Language.HEBREW);
        assertThat(Languages.choose(Optional.of("<b>"), Languages.accepted("nl")))
                .isEqualTo(Language.DUTCH);
    }

    @ParameterizedTest
    @EnumSource
    void each_language_is_found_by_its_own_tag(Language language) {
        assertThat(Language.of(language.tag())).contains(language);
        assertThat(Languages.choose(Optional.empty(), Languages.accepted(language.tag())))
                .isEqualTo(language);
        assertThat(language.direction())
                .isEqualTo(language == Language.ARABIC || language == Language.HEBREW ? "rtl" : "ltr");
    }
}
