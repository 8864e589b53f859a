package io.usersessions.testkit.codec;

import io.usersessions.domain.port.Decoded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that nobody encoded. */
abstract class ArbitraryBytesContract extends DecodeGroup {
    ArbitraryBytesContract(CodecUnderTest codec) {
        super(codec);
    }

    @Test
    void random_bytes_are_decoded_without_an_exception() {
        Random random = new Random(1);

        Stream<Decoded> decoded = IntStream.range(0, 2_000).mapToObj(length -> {
            byte[] bytes = new byte[length % 200];
            random.nextBytes(bytes);
            return decode(bytes);
        });

        decoded.forEach(DecodedAssert::assertRevealsNothing);
    }

    @Test
    void any_byte_repeated_many_times_is_unreadable() {
        Stream<Decoded> decoded = IntStream.range(0, 256).mapToObj(value -> {
            byte[] bytes = new byte[20_000];
            Arrays.fill(bytes, (byte) value);
            return decode(bytes);
        });

        decoded.forEach(DecodedAssert::assertUnreadable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void brackets_without_end_are_unreadable_and_do_not_exhaust_the_stack(String opening) {
        byte[] bytes = opening.repeat(100_000).getBytes(StandardCharsets.US_ASCII);

        Decoded decoded = decode(bytes);

        DecodedAssert.assertUnreadable(decoded);
    }
}
