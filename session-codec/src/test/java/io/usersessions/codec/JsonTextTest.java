package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @Test
    void any_kind_of_value_is_read() {
        assertThat(JsonText.parse(" \"a\" ")).isEqualTo(SessionValue.of("a"));
        assertThat(JsonText.parse("9223372036854775807")).isEqualTo(SessionValue.of(Long.MAX_VALUE));
        assertThat(JsonText.parse("1e3")).isEqualTo(SessionValue.of(1000.0));
        assertThat(JsonText.parse("true")).isEqualTo(SessionValue.of(true));
        assertThat(JsonText.parse("null")).isEqualTo(SessionValue.NOTHING);
        assertThat(JsonText.parse("[{}]")).isEqualTo(SessionValue.of(List.of(SessionValue.of(java.util.Map.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "\"open",
                "{} {}",
                "1 2",
                "1,",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "'a'",
                "// comment\n1",
                "NaN",
                "01",
                "1e400",
                "1e-400",
                "-1e-999999999",
                "0.00000000000000000001e-330",
                "9223372036854775808",
                "\"\\ud800\"",
                "{\"\\ud800\":1}",
                "\uFEFF1",
                "\ud800",
                "undefined",
                "<a/>"
            })
    void anything_that_is_not_one_plain_json_value_is_refused(String text) {
        assertThatThrownBy(() -> JsonText.parse(text)).isInstanceOf(MalformedJsonException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "0e-999999999, 0.0",
        "-0.000E+12, -0.0",
        "4.9e-324, 4.9e-324",
        "-2.2250738585072014e-308, -2.2250738585072014e-308"
    })
    void zero_and_numbers_close_to_it_keep_their_value(String text, double number) {
        assertThat(JsonText.parse(text)).isEqualTo(SessionValue.of(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e400 | a number is out of range",
                "-1e-999999999 | a number is out of range",
                "0.1000000000000000055511151231257827 | a number has more than 32 characters",
                "10000000000000000000000000000000000 | a number has more than 32 characters",
                "[[1e-0000000000000000000000000000000001]] | a number has more than 32 characters",
                "01 | it is not JSON at line 1, column 2"
            })
    void a_refused_number_has_a_reason(String text, String reason) {
        assertThatThrownBy(() -> JsonText.parse(text))
                .isInstanceOfSatisfying(
                        MalformedJsonException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void the_reason_names_the_limit_of_nesting() {
        String text = "[".repeat(JsonText.DEEPEST + 1) + "]".repeat(JsonText.DEEPEST + 1);

        assertThatThrownBy(() -> JsonText.parse(text))
                .isInstanceOfSatisfying(
                        MalformedJsonException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("it is nested deeper than 64 levels"));
    }

    @Test
    void very_deep_nesting_is_refused_without_recursion() {
        assertThatThrownBy(() -> JsonText.parse("[".repeat(60_000))).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> JsonText.parse("{\"a\":".repeat(20_000))).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void the_message_does_not_quote_the_text() {
        assertThatThrownBy(() -> JsonText.parse("{\"password\": hunter2}"))
                .hasMessageNotContainingAny("password", "hunter2")
                .hasMessageContaining("line 1, column");
    }
}
