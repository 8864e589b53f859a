package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that are written, and the bytes that are refused, as an attacker who can write the table may store them. */
class JsonCodecTest {
    @Test
    void a_payload_is_a_format_byte_and_compact_json_with_sorted_names() {
        Map<String, SessionValue> attributes = new LinkedHashMap<>();
        attributes.put("text", SessionValue.of("\u00e4\u20ac\ud83d\ude00 \"\\/\n\u0001\u007f\u2028"));
        attributes.put("whole", SessionValue.of(-7L));
        attributes.put("real", SessionValue.of(1.0));
        attributes.put("flag", SessionValue.of(true));
        attributes.put("none", SessionValue.NOTHING);
        attributes.put("items", SessionValue.of(List.of(SessionValue.of(1L), SessionValue.of("a"))));
        attributes.put("fields", SessionValue.of(Map.of("b", SessionValue.of(2L), "a", SessionValue.of(1L))));

        String text = text(SessionCodecs.json().encode(SessionData.of(attributes), BINDING));

        assertThat(text)
                .isEqualTo(
                        "J{\"fields\":{\"a\":1,\"b\":2},\"flag\":true,\"items\":[1,\"a\"],\"none\":null,\"real\":1.0,"
                                + "\"text\":\"\u00e4\u20ac\ud83d\ude00 \\\"\\\\/\\n\\u0001\u007f\u2028\",\"whole\":-7}");
    }

    @Test
    void a_payload_of_this_version_stays_readable() {
        Decoded decoded = decoded("J{\"cart\":[1,2.5,\"x\"],\"_auth\":{\"level\":2},\"seen\":true,\"gone\":null}");

        assertThat(decoded)
                .isEqualTo(new Decoded.Readable(SessionData.of(Map.of(
                        "cart",
                                SessionValue.of(
                                        List.of(SessionValue.of(1L), SessionValue.of(2.5), SessionValue.of("x"))),
                        "_auth", SessionValue.of(Map.of("level", SessionValue.of(2L))),
                        "seen", SessionValue.of(true),
                        "gone", SessionValue.NOTHING))));
    }

    @Test
    void equal_data_has_equal_bytes_in_any_order() {
        SessionData one = SessionData.empty().with("a", SessionValue.of(1L)).with("b", SessionValue.of(2L));
        SessionData other = SessionData.empty().with("b", SessionValue.of(2L)).with("a", SessionValue.of(1L));

        Payload first = SessionCodecs.json().encode(one, BINDING);
        Payload second = SessionCodecs.json().encode(other, BINDING);

        assertThat(first).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                            | not in the JSON format",
                "{\"a\":1}                     | not in the JSON format",
                "j{\"a\":1}                    | not in the JSON format",
                "J                             | it is not an object",
                "J[]                           | it is not an object",
                "J\"a\"                        | it is not an object",
                "J1                            | it is not an object",
                "Jnull                         | it is not an object",
                "J{\"a\":1,\"a\":1}            | a name occurs twice",
                "J{\"a\":1,\"\\u0061\":1}      | a name occurs twice",
                "J{\"a\":{\"b\":1,\"b\":2}}    | a name occurs twice",
                "J{} {}                        | bytes follow its end",
                "J{}1                          | bytes follow its end",
                "J{\"a\":9223372036854775808}  | a whole number has more than 64 bits",
                "J{\"a\":-9223372036854775809} | a whole number has more than 64 bits",
                "J{\"a\":1e400}                | a number is out of range",
                "J{\"a\":1e999999999}          | a number is out of range",
                "J{\"a\":\"\\ud800\"}          | a text has a lone surrogate",
                "J{\"a\":\"\\udc00\\ud800\"}   | a text has a lone surrogate",
                "J{\"a\":{\"\\ud800\":1}}     | it is not JSON at line 1, column 14",
                "J{\"\":1}                     | breaks a limit of session data",
                "J{\"\\u0000\":1}              | breaks a limit of session data",
                "J{\"\\ud800\":1}              | it is not JSON at line 1, column 9",
                "J\uFEFF{}                     | it begins with a byte order mark"
            })
    void hostile_json_is_unreadable_for_a_reason(String payload, String reason) {
        assertThat(decoded(payload)).isEqualTo(new Decoded.Unreadable(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J{",
                "J{\"a\"",
                "J{\"a\":",
                "J{\"a\":1",
                "J{\"a\":1,}",
                "J{a:1}",
                "J{'a':1}",
                "J{\"a\":'b'}",
                "J{\"a\":NaN}",
                "J{\"a\":Infinity}",
                "J{\"a\":-Infinity}",
                "J{\"a\":+1}",
                "J{\"a\":01}",
                "J{\"a\":.5}",
                "J{\"a\":1.}",
                "J{\"a\":0x1}",
                "J{\"a\":True}",
                "J{\"a\":undefined}",
                "J{\"a\":\"b\nc\"}",
                "J{\"a\":\"\\x41\"}",
                "J{\"a\":[1,]}",
                "J{\"a\":1}// comment",
                "J{/* comment */\"a\":1}",
                "J{\"a\":\u00a01}"
            })
    void text_that_is_almost_json_is_unreadable(String payload) {
        assertThat(decoded(payload))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .matches("it is not JSON at line \\d+, column \\d+|bytes follow its end"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7b2261223a22eda080227d", // a lone surrogate
                "7b2261223a22c0af227d", // a slash, overlong
                "7b2261223a22f4908080227d", // beyond Unicode
                "7b2261223a22ff227d",
                "7b2261223a22e282" // cut within a character
            })
    void bytes_that_are_not_utf_8_are_unreadable(String hex) {
        byte[] json = java.util.HexFormat.of().parseHex(hex);

        assertThat(decoded(json(json))).isEqualTo(new Decoded.Unreadable("not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
    void the_encoding_of_json_is_not_guessed(String charset) {
        byte[] json = "{\"a\":1}".getBytes(Charset.forName(charset));

        assertThat(decoded(json(json))).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void the_magic_of_other_formats_is_unreadable() {
        byte[] javaSerialization = {(byte) 0xAC, (byte) 0xED, 0, 5};
        byte[] pickle = {(byte) 0x80, 4, (byte) 0x95};

        assertThat(decoded(javaSerialization)).isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded(json(javaSerialization))).isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded(json(pickle))).isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded("J<?xml version=\"1.0\"?><java/>")).isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded("J!!javax.script.ScriptEngineManager []")).isInstanceOf(Decoded.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@class\":\"java.net.URL\",\"val\":\"x\"}",
                "[\"java.net.URL\",\"x\"]",
                "{\"@type\":\"com.sun.rowset.JdbcRowSetImpl\"}",
                "{\"$ne\":1}",
                "{\"__proto__\":{\"admin\":true}}"
            })
    void the_name_of_a_class_is_data_like_any_other(String json) {
        Decoded decoded = decoded("J{\"a\":" + json + "}");

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Readable.class,
                        readable -> assertThat(text(SessionCodecs.json().encode(readable.data(), BINDING)))
                                .isEqualTo("J{\"a\":" + json + "}"));
    }

    @Test
    void nesting_is_read_up_to_its_limit() {
        assertThat(decoded("J{\"a\":" + nested(SessionData.MAX_DEPTH) + "}")).isInstanceOf(Decoded.Readable.class);
        assertThat(decoded("J{\"a\":" + nested(SessionData.MAX_DEPTH + 1) + "}"))
                .isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded("J{\"a\":" + nested(30_000) + "}")).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void attributes_are_read_up_to_their_limit() {
        assertThat(decoded(attributes(SessionData.MAX_ATTRIBUTES))).isInstanceOf(Decoded.Readable.class);
        assertThat(decoded(attributes(SessionData.MAX_ATTRIBUTES + 1)))
                .isEqualTo(new Decoded.Unreadable("it has more than 256 attributes"));
    }

    @Test
    void a_number_of_very_many_digits_is_unreadable() {
        assertThat(decoded("J{\"a\":" + "9".repeat(1_001) + "}")).isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded("J{\"a\":0." + "9".repeat(1_001) + "}")).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void names_of_one_hash_are_read_like_any_other() {
        String colliding = IntStream.range(0, 1_024)
                .mapToObj(number -> "\"" + collidingName(number) + "\":0")
                .collect(Collectors.joining(",", "J{\"a\":{", "}}"));

        assertThat(decoded(colliding)).isInstanceOf(Decoded.Readable.class);
    }

    private static String collidingName(int number) {
        return IntStream.range(0, 10)
                .mapToObj(bit -> ((number >> bit) & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    @Test
    void a_million_attributes_and_a_name_of_a_hundred_thousand_characters_are_not_parsed() {
        String million = IntStream.range(0, 1_000_000)
                .mapToObj(number -> "\"a" + number + "\":0")
                .collect(Collectors.joining(",", "J{", "}"));

        assertThat(decoded(million)).isEqualTo(new Decoded.Unreadable("larger than any payload"));
        assertThat(decoded("J{\"" + "n".repeat(100_000) + "\":1}"))
                .isEqualTo(new Decoded.Unreadable("larger than session data may be"));
        assertThat(decoded("J{\"" + "n".repeat(60_000) + "\":1}"))
                .isEqualTo(new Decoded.Unreadable("breaks a limit of session data"));
    }

    @Test
    void more_values_than_fit_into_session_data_are_not_collected() {
        String values = "0,".repeat(SessionData.MAX_BYTES / 2 - 8);

        assertThat(decoded("J{\"a\":[" + values + "0]}")).isInstanceOf(Decoded.Readable.class);
    }

    @Test
    void a_payload_that_is_larger_than_session_data_is_not_parsed() {
        String large = "J{\"a\":\"" + "x".repeat(SessionData.MAX_BYTES) + "\"}";

        assertThat(decoded(large)).isEqualTo(new Decoded.Unreadable("larger than session data may be"));
    }

    @Test
    void random_data_comes_back_and_is_not_longer_than_its_size() {
        Random random = new Random(20_261_124);
        for (int round = 0; round < 2_000; round++) {
            SessionData data = RandomData.next(random);

            Payload payload = SessionCodecs.json().encode(data, BINDING);

            // Before Java 19 the platform writes more digits than needed for some numbers, and the size counts them.
            assertThat(payload.length()).isLessThanOrEqualTo(1 + data.size());
            assertThat(SessionCodecs.json().decode(payload, BINDING)).isEqualTo(new Decoded.Readable(data));
        }
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String attributes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "\"n" + number + "\":0")
                .collect(Collectors.joining(",", "J{", "}"));
    }

    private static byte[] json(byte[] text) {
        return Payloads.of(JsonCodec.FORMAT, text).toBytes();
    }

    private static Decoded decoded(String payload) {
        return decoded(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static Decoded decoded(byte[] payload) {
        return JsonAgreement.decoded(payload);
    }

    private static String text(Payload payload) {
        return new String(payload.toBytes(), StandardCharsets.UTF_8);
    }
}
