package io.usersessions.testkit.codec;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value is decoded as it was encoded, with its type. */
abstract class CodecValuesContract {
    private final CodecUnderTest codec;

    CodecValuesContract(CodecUnderTest codec) {
        this.codec = codec;
    }

    @ParameterizedTest
    @MethodSource("values")
    void every_value_comes_back_with_its_type(SessionValue value) {
        SessionData data = SessionData.empty().with("value", value);

        Decoded decoded = codec.roundTrip(data);

        DecodedAssert.assertReadable(decoded, data);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                argumentSet("text", SessionValue.of("blue")),
                argumentSet("empty text", SessionValue.of("")),
                argumentSet("other scripts", SessionValue.of("Ünïcödé 日本語 😀 \u2028\u2029 \uFEFF")),
                argumentSet("control characters", SessionValue.of("\u0000\u0001\b\t\n\f\r\u001F\u007F\u0085")),
                argumentSet("quotes", SessionValue.of("\"'\\/<>&{}[]:,")),
                argumentSet("text that looks like a number", SessionValue.of("1")),
                argumentSet("text that looks like nothing", SessionValue.of("null")),
                argumentSet("zero", SessionValue.of(0L)),
                argumentSet("smallest whole number", SessionValue.of(Long.MIN_VALUE)),
                argumentSet("largest whole number", SessionValue.of(Long.MAX_VALUE)),
                argumentSet("whole number that a double cannot hold", SessionValue.of((1L << 53) + 1)),
                argumentSet("real number without a fraction", SessionValue.of(1.0)),
                argumentSet("real number", SessionValue.of(0.1)),
                argumentSet("negative zero", SessionValue.of(-0.0)),
                argumentSet("large real number", SessionValue.of(Double.MAX_VALUE)),
                argumentSet("small real number", SessionValue.of(Double.MIN_VALUE)),
                argumentSet("real number beyond the whole ones", SessionValue.of(1e300)),
                argumentSet("true", SessionValue.of(true)),
                argumentSet("false", SessionValue.of(false)),
                argumentSet("nothing", SessionValue.NOTHING),
                argumentSet("empty list", SessionValue.of(List.of())),
                argumentSet("list", SessionValue.of(oneOfEach())),
                argumentSet("empty map", SessionValue.of(Map.of())),
                argumentSet(
                        "map", SessionValue.of(Map.of("list", SessionValue.of(oneOfEach()), "", SessionValue.NOTHING))),
                argumentSet(
                        "names in other scripts", SessionValue.of(Map.of("ключ \"\\ 😀\u0000", SessionValue.of(1L)))),
                argumentSet("deepest list", nested(SessionData.MAX_DEPTH)),
                argumentSet("names that other formats treat specially", specialNames()));
    }

    private static List<SessionValue> oneOfEach() {
        return List.of(
                SessionValue.of("text"),
                SessionValue.of(-1L),
                SessionValue.of(-1.5),
                SessionValue.of(true),
                SessionValue.NOTHING,
                SessionValue.of(List.of(SessionValue.of(2.0), SessionValue.of(2L))),
                SessionValue.of(Map.of("field", SessionValue.of(false))));
    }

    private static SessionValue nested(int depth) {
        SessionValue value = SessionValue.of(List.of());
        for (int level = 1; level < depth; level++) {
            value = SessionValue.of(List.of(value));
        }
        return value;
    }

    private static SessionValue specialNames() {
        return SessionValue.of(Map.of(
                "__proto__", SessionValue.of("x"),
                "@class", SessionValue.of("java.lang.Runtime"),
                "@type", SessionValue.of(List.of(SessionValue.of("java.util.ArrayList"), SessionValue.of(List.of()))),
                "$ref", SessionValue.of("#")));
    }
}
