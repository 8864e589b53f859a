package io.usersessions.testkit.codec;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data up to every limit is decoded as it was encoded. */
abstract class CodecLimitsContract {
    private final CodecUnderTest codec;

    CodecLimitsContract(CodecUnderTest codec) {
        this.codec = codec;
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void data_up_to_every_limit_comes_back(SessionData data) {
        Decoded decoded = codec.roundTrip(data);

        DecodedAssert.assertReadable(decoded, data);
    }

    static Stream<Arguments> extremes() {
        return Stream.of(
                argumentSet("no attribute", SessionData.empty()),
                argumentSet("largest", largest("x")),
                argumentSet("largest, of characters that JSON escapes", largest("\u0001")),
                argumentSet("largest number of attributes", maxAttributes()),
                argumentSet(
                        "longest name",
                        SessionData.empty().with("😀".repeat(SessionData.LONGEST_NAME), SessionValue.of(true))),
                argumentSet(
                        "longest name within",
                        SessionData.empty()
                                .with("value", SessionValue.of(Map.of("n".repeat(65_000), SessionValue.NOTHING)))),
                argumentSet("shortest name", SessionData.empty().with(" ", SessionValue.NOTHING)));
    }

    /** As much of one character as fits; the limit counts bytes of JSON. */
    private static SessionData largest(String character) {
        SessionData one = SessionData.empty().with("value", SessionValue.of(character));
        int bytesEach = one.size()
                - SessionData.empty().with("value", SessionValue.of("")).size();
        int count = 1 + (SessionData.MAX_BYTES - one.size()) / bytesEach;
        return SessionData.empty().with("value", SessionValue.of(character.repeat(count)));
    }

    private static SessionData maxAttributes() {
        Map<String, SessionValue> attributes = new LinkedHashMap<>();
        for (int number = 0; number < SessionData.MAX_ATTRIBUTES; number++) {
            attributes.put("attribute-" + number, SessionValue.of(number));
        }
        return SessionData.of(attributes);
    }
}
