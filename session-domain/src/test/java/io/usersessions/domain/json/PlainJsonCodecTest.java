package io.usersessions.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainJsonCodecTest {
    private static final Binding BINDING = Binding.of(Session.start(
            SessionKey.of(SessionId.anonymous(new byte[SessionId.BYTES]), new byte[SessionKey.SECRET_BYTES]),
            Client.UNKNOWN,
            Lifetime.aal2(),
            Instant.EPOCH));

    @Test
    void a_payload_is_a_format_byte_and_compact_json_with_sorted_names() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("text", "\u00e4\u20ac\ud83d\ude00 \"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028");
        attributes.put("whole", -7);
        attributes.put("real", List.of(1, 1.0, 1e7, 2e-3, 1e-4, Double.valueOf("2e23"), -0.0, Double.MIN_VALUE));
        attributes.put("items", Arrays.asList(true, false, null, List.of(), Map.of()));
        attributes.put("fields", Map.of("b", 2, "a", 1));

        SessionData data = data(attributes);

        String json = "J{\"fields\":{\"a\":1,\"b\":2},\"items\":[true,false,null,[],{}],"
                + "\"real\":[1,1.0,1.0E7,0.002,1.0E-4,2.0E23,-0.0,4.9E-324],"
                + "\"text\":\"\u00e4\u20ac\ud83d\ude00 \\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001F\u007f\u2028\",\"whole\":-7}";
        assertThat(new String(PlainJson.codec().encode(data, BINDING).toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(json);
        assertThat(decoded(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded.Readable(data));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                            | not in the JSON format",
                "{\"a\":1}                     | not in the JSON format",
                "J                             | it is not an object",
                "J[]                           | it is not an object",
                "J{\"a\":1,\"\\u0061\":1}      | a name occurs twice",
                "J{\"a\":[{\"b\":1,\"b\":2}]}  | a name occurs twice",
                "J{} {}                        | bytes follow its end",
                "J{\"a\":9223372036854775808}  | a whole number has more than 64 bits",
                "J{\"a\":1e400}                | a number is out of range",
                "J{\"a\":1e-400}               | a number is out of range",
                "J{\"a\":0.12345678901234567890123456789012} | a number has more than 32 characters",
                "J{\"a\":\"\\ud800\"}          | a text has a lone surrogate",
                "J{\"\":1}                     | breaks a limit of session data",
                "J{\"hunter2\":1,}             | it is not JSON at character 14",
                "J{\"a\":'hunter2'}            | it is not JSON at character 6",
                "J\uFEFF{}                     | it is not an object"
            })
    void hostile_json_is_unreadable_for_a_reason_that_does_not_quote_it(String payload, String reason) {
        assertThat(decoded(payload.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded.Unreadable(reason));
    }

    @Test
    void a_payload_is_not_read_if_it_is_too_large_or_too_deep() {
        String large = "J{\"a\":\"" + "x".repeat(SessionData.MAX_BYTES) + "\"}";
        String deep = "J{\"a\":" + "[".repeat(SessionData.MAX_BYTES - 10);

        assertThat(decoded(large.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded.Unreadable("larger than session data may be"));
        assertThat(decoded(deep.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded.Unreadable("it is nested deeper than 33 levels"));
    }

    @Test
    void any_bytes_are_readable_or_not_and_nothing_else() {
        Random random = new Random(20_261_130);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(30)];
            random.nextBytes(bytes);
            if (bytes.length > 1) {
                bytes[0] = 'J';
                bytes[1] = '{';
            }

            assertThat(decoded(bytes)).isNotNull();
        }
    }

    private static SessionData data(Map<String, Object> plain) {
        SessionData data = SessionData.empty();
        for (Map.Entry<String, Object> attribute : plain.entrySet()) {
            data = data.with(attribute.getKey(), SessionValue.from(attribute.getValue()));
        }
        return data;
    }

    private static Decoded decoded(byte[] payload) {
        return PlainJson.codec().decode(Payload.of(payload), BINDING);
    }
}
