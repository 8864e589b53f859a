package io.usersessions.testkit.codec;

import io.usersessions.domain.port.Decoded;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads that were damaged. */
abstract class DamagedPayloadContract extends DecodeGroup {
    DamagedPayloadContract(CodecUnderTest codec) {
        super(codec);
    }

    @Test
    void a_payload_that_was_cut_short_anywhere_is_unreadable() {
        byte[] payload = payload();

        Stream<Decoded> decoded =
                IntStream.range(0, payload.length).mapToObj(length -> decode(Arrays.copyOf(payload, length)));

        decoded.forEach(DecodedAssert::assertUnreadable);
    }

    @Test
    void a_payload_that_goes_on_after_its_end_is_unreadable() {
        byte[] payload = payload();
        byte[] longer = Arrays.copyOf(payload, payload.length + 1);
        longer[payload.length] = 'x';

        Decoded decoded = decode(longer);

        DecodedAssert.assertUnreadable(decoded);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80, 0xFF})
    void a_payload_with_a_damaged_byte_is_decoded_without_an_exception(int damage) {
        byte[] payload = payload();

        Stream<Decoded> decoded =
                IntStream.range(0, payload.length).mapToObj(at -> decode(damaged(payload, at, damage)));

        decoded.forEach(DecodedAssert::assertRevealsNothing);
    }

    @Test
    void a_payload_followed_by_garbage_in_place_of_its_second_half_is_decoded_without_an_exception() {
        Random random = new Random(1);
        byte[] payload = payload();

        Stream<Decoded> decoded = IntStream.range(0, 500).mapToObj(round -> {
            byte[] bytes = payload.clone();
            for (int at = payload.length / 2; at < payload.length; at++) {
                bytes[at] = (byte) random.nextInt();
            }
            return decode(bytes);
        });

        decoded.forEach(DecodedAssert::assertRevealsNothing);
    }

    private static byte[] damaged(byte[] payload, int at, int damage) {
        byte[] bytes = payload.clone();
        bytes[at] ^= (byte) damage;
        return bytes;
    }
}
