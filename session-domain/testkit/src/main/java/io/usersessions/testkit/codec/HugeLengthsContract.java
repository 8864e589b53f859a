package io.usersessions.testkit.codec;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A length in a payload is checked before memory is taken for it: a payload is small, whatever it says of itself. */
abstract class HugeLengthsContract extends DecodeGroup {
    /** What decoding a payload of a few hundred bytes may allocate. */
    private static final long MOST_BYTES = 4 * 1024 * 1024;

    private static final int ARBITRARY_PAYLOADS = 16;

    HugeLengthsContract(CodecUnderTest codec) {
        super(codec);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_length_is_not_trusted_wherever_it_is_in_a_payload(SessionData data) {
        byte[] payload = codec.encode(data, codec.binding()).toBytes();

        HugeLengths.forEach(payload, this::assertModest);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_length_is_not_trusted_at_the_end_of_what_is_left_of_a_payload(SessionData data) {
        byte[] payload = codec.encode(data, codec.binding()).toBytes();

        IntStream.range(0, payload.length).forEach(length -> {
            assertModest("cut to " + length + " bytes", Arrays.copyOf(payload, length));
            byte[] ending = Arrays.copyOf(payload, length);
            Arrays.fill(ending, Math.max(0, length - Integer.BYTES), length, (byte) 0x7F);
            assertModest("cut to " + length + " bytes, the last ones 7f", ending);
        });
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("text", SessionValue.of("x".repeat(40))),
                shape("whole number", SessionValue.of(7L)),
                shape("list", SessionValue.of(Collections.nCopies(12, SessionValue.of(true)))),
                shape("map", SessionValue.of(Map.of("one", SessionValue.of(1L), "two", SessionValue.of("2")))),
                shape(
                        "list of lists",
                        SessionValue.of(List.of(SessionValue.of(List.of()), SessionValue.of(List.of())))),
                argumentSet("no attribute", SessionData.empty()));
    }

    private static Arguments shape(String name, SessionValue value) {
        return argumentSet(name, SessionData.empty().with("value", value));
    }

    @Test
    void a_length_is_not_trusted_in_arbitrary_bytes() {
        Random random = new Random(1);
        for (int length = 1; length <= ARBITRARY_PAYLOADS; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            HugeLengths.forEach(bytes, this::assertModest);
        }
    }

    private void assertModest(String change, byte[] bytes) {
        Allocation.assertAtMost(
                MOST_BYTES, "decode of " + bytes.length + " bytes, " + change + ",", () -> decode(bytes));
    }
}
