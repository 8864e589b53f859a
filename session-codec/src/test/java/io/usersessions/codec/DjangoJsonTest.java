package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as Python writes it, and Python's values that session data does not have. */
class DjangoJsonTest {
    @Test
    void json_is_written_as_python_writes_it() {
        Map<String, SessionValue> attributes = new LinkedHashMap<>();
        attributes.put(
                "z",
                SessionValue.of("\u00e4\u20ac\ud83d\ude00\u2028 \b\t\n\f\r\"\\/'<>&\u0000\u0001\u001f\u007f\u0080"));
        attributes.put("\u00e9", SessionValue.of(Long.MIN_VALUE));
        attributes.put("real", SessionValue.of(1e16));
        attributes.put("flags", SessionValue.of(List.of(SessionValue.of(true), SessionValue.of(false))));
        attributes.put("none", SessionValue.NOTHING);
        attributes.put("a", SessionValue.of(Map.of("\u007f", SessionValue.of(List.of()))));

        Payload payload = DjangoPayloads.codec().encode(SessionData.of(attributes), DjangoPayloads.ANONYMOUS);

        assertThat(DjangoPayloads.json(payload))
                .isEqualTo(
                        "{\"z\":\"\\u00e4\\u20ac\\ud83d\\ude00\\u2028 \\b\\t\\n\\f\\r\\\"\\\\/'<>&\\u0000\\u0001\\u001f"
                                + "\\u007f\\u0080\",\"\\u00e9\":-9223372036854775808,\"real\":1e+16,\"flags\":[true,false],"
                                + "\"none\":null,\"a\":{\"\\u007f\":[]}}");
    }

    @Test
    void attributes_are_written_in_the_order_in_which_they_were_put() {
        SessionData data = SessionData.empty()
                .with("c", SessionValue.of(1L))
                .with("a", SessionValue.of(2L))
                .with("b", SessionValue.of(3L));

        Payload payload = DjangoPayloads.codec().encode(data, DjangoPayloads.ANONYMOUS);

        assertThat(DjangoPayloads.json(payload)).isEqualTo("{\"c\":1,\"a\":2,\"b\":3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "NaN                           | NaN",
                "Infinity                      | Infinity",
                "-Infinity                     | -Infinity",
                "1e400                         | Infinity",
                "-1e400                        | -Infinity",
                "9223372036854775808           | 9223372036854775808",
                "-9223372036854775809          | -9223372036854775809",
                "123456789012345678901234567890123456789 | 123456789012345678901234567890123456789",
                "\"\\ud800\"                   | \ufffd",
                "\"a\\udc00\\ud800b\"          | a\ufffd\ufffdb",
                "\"\\ud83d\\ud83d\\ude00\"     | \ufffd\ud83d\ude00",
                "\"\\uD83D\\uDE00\"            | \ud83d\ude00",
                "\"\\u00c3\\u00a9\"            | \u00c3\u00a9",
                "\"\u00c3\u00a9\"              | \u00c3\u00a9"
            })
    void values_that_only_python_has_become_text(String json, String text) {
        assertThat(DjangoPayloads.decoded(DjangoPayloads.sealed("{\"a\":" + json + "}")))
                .isEqualTo(readable("a", SessionValue.of(text)));
    }

    @Test
    void a_whole_number_is_read_up_to_the_longest_that_python_writes() {
        String longest = "9".repeat(4_300);

        assertThat(DjangoPayloads.decoded(DjangoPayloads.sealed("{\"a\":" + longest + "}")))
                .isEqualTo(readable("a", SessionValue.of(longest)));
        assertThat(DjangoPayloads.decoded(DjangoPayloads.sealed("{\"a\":9" + longest + "}")))
                .isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void the_last_value_of_a_repeated_name_counts() {
        Decoded decoded =
                DjangoPayloads.decoded(DjangoPayloads.sealed("{\"a\":1,\"b\":{\"c\":1,\"c\":2},\"\\u0061\":3}"));

        assertThat(decoded)
                .isEqualTo(new Decoded.Readable(SessionData.of(
                        Map.of("a", SessionValue.of(3L), "b", SessionValue.of(Map.of("c", SessionValue.of(2L)))))));
    }

    @Test
    void a_lone_surrogate_in_a_name_is_replaced_too() {
        assertThat(DjangoPayloads.decoded(DjangoPayloads.sealed("{\"a\\ud800\":1}")))
                .isEqualTo(readable("a\ufffd", SessionValue.of(1L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "null",
                "\"a\"",
                "NaN",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "{} {}",
                "{}x",
                "{}1",
                "{a:1}",
                "{'a':1}",
                "{\"a\":'b'}",
                "{\"a\":nan}",
                "{\"a\":INF}",
                "{\"a\":-INF}",
                "{\"a\":+INF}",
                "{\"a\":+Infinity}",
                "{\"a\":-NaN}",
                "{\"a\":+1}",
                "{\"a\":01}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":0x1}",
                "{\"a\":True}",
                "{\"a\":None}",
                "{\"a\":\"b\nc\"}",
                "{\"a\":\"\\x41\"}",
                "{\"a\":[1,]}",
                "{}// comment",
                "{/* comment */}",
                "\u00ef\u00bb\u00bf{}",
                "{\"\":1}",
                "{\"\\u0000\":1}"
            })
    void signed_json_that_python_or_session_data_does_not_accept_is_unreadable(String json) {
        assertThat(DjangoPayloads.decoded(DjangoPayloads.sealed(json))).isInstanceOf(Decoded.Unreadable.class);
        assertThat(DjangoPayloads.decoded(DjangoPayloads.legacy(json))).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void nesting_is_read_up_to_its_limit() {
        assertThat(DjangoPayloads.decoded(DjangoPayloads.sealed("{\"a\":" + nested(SessionData.MAX_DEPTH) + "}")))
                .isInstanceOf(Decoded.Readable.class);
        assertThat(DjangoPayloads.decoded(DjangoPayloads.sealed("{\"a\":" + nested(SessionData.MAX_DEPTH + 1) + "}")))
                .isInstanceOf(Decoded.Unreadable.class);
        assertThat(DjangoPayloads.decoded(DjangoPayloads.sealed("{\"a\":" + nested(30_000) + "}")))
                .isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void random_data_comes_back() {
        Random random = new Random(20_261_125);
        for (int round = 0; round < 1_000; round++) {
            SessionData data = RandomData.next(random);

            Payload payload = DjangoPayloads.codec().encode(data, DjangoPayloads.ANONYMOUS);

            assertThat(DjangoPayloads.text(payload)).matches("[.]?[-\\w]+:1r31eq:[-\\w]{43}");
            assertThat(DjangoPayloads.codec().decode(payload, DjangoPayloads.ANONYMOUS))
                    .isEqualTo(new Decoded.Readable(data));
        }
    }

    private static Decoded readable(String name, SessionValue value) {
        return new Decoded.Readable(SessionData.of(Map.of(name, value)));
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
