package io.usersessions.app.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.usersessions.app.asset.Assets;
import io.usersessions.app.language.Language;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastsTest {
    private static final String SHEET = new Assets().source("style.css");
    private static final Tokens TOKENS = Tokens.of(SHEET);

    @SuppressWarnings("unused") // by FieldSource
    private static final Iterable<Pair> PAIRS = Pairs.ALL;

    @ParameterizedTest
    @FieldSource("PAIRS")
    void a_pair_of_colours_has_the_contrast_it_needs_in_both_schemes(Pair pair) {
        assertThat(Design.contrast(pair, TOKENS.light()).ratio()).isGreaterThanOrEqualTo(pair.needed());
        assertThat(Design.contrast(pair, TOKENS.dark()).ratio()).isGreaterThanOrEqualTo(pair.needed());
    }

    @Test
    void every_colour_that_text_has_is_in_a_pair() {
        Stream<String> used = Pattern.compile("[ {;]color: var\\((--[a-z-]+)\\)")
                .matcher(SHEET)
                .results()
                .map(use -> use.group(1));

        assertThat(Pairs.ALL.stream().map(Pair::front)).containsAll(used.collect(Collectors.toSet()));
    }

    @Test
    void every_colour_of_the_light_scheme_has_another_one_in_the_dark_scheme() {
        Map<String, String> light = TOKENS.light();

        assertThat(light.keySet()).contains("--text", "--surface", "--control-radius");
        assertThat(light.keySet().stream().filter(name -> Color.isColor(light.getOrDefault(name, ""))))
                .allSatisfy(name -> assertThat(TOKENS.dark().get(name)).as(name).isNotEqualTo(light.get(name)));
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#ffffff, #ffffff, 1", "#777777, #ffffff, 4.478", "#0000ff, #ffff00, 8.0"})
    void contrasts_are_those_of_the_guidelines(String front, String back, double contrast) {
        assertThat(Color.parse(front).contrastTo(Color.parse(back))).isCloseTo(contrast, within(0.01));
        assertThat(Color.parse(back).contrastTo(Color.parse(front))).isCloseTo(contrast, within(0.01));
    }

    @Test
    void a_contrast_is_not_rounded_up_to_a_bar() {
        Contrast contrast = new Contrast("#777777", "#ffffff", 4.478);

        assertThat(contrast.written(Language.ENGLISH)).isEqualTo("4.4");
        assertThat(contrast.written(Language.GERMAN)).isEqualTo("4,4");
        assertThat(contrast.written(Language.ARABIC)).isEqualTo("4.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#fff", "white", "#ffffff00", "#gggggg"})
    void other_notations_of_colours_are_refused(String text) {
        assertThatThrownBy(() -> Color.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sheet_without_a_dark_scheme_is_refused() {
        assertThatThrownBy(() -> Tokens.of(":root {\n  --text: #000000;\n}\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
