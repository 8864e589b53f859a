package io.usersessions.testkit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link SessionCodec#decode} of bytes that nobody encoded. */
public abstract class CodecDecodeContract {
    private static final String SECRET = "correct horse battery staple";
    private static final SessionData DATA = SessionData.of(Map.of(
            "secret", SessionValue.of(SECRET),
            "list", SessionValue.of(List.of(SessionValue.of(1L), SessionValue.of(1.5), SessionValue.of(true)))));

    private final CodecUnderTest under;

    protected CodecDecodeContract(CodecUnderTest under) {
        this.under = under;
    }

    @Test
    void a_payload_that_was_cut_short_anywhere_is_unreadable() {
        byte[] payload = payload();

        Stream<Decoded> decoded =
                IntStream.range(0, payload.length).mapToObj(length -> decode(Arrays.copyOf(payload, length)));

        assertThat(decoded).hasOnlyElementsOfType(Decoded.Unreadable.class);
    }

    @Test
    void a_payload_that_goes_on_after_its_end_is_unreadable() {
        byte[] payload = payload();
        byte[] longer = Arrays.copyOf(payload, payload.length + 1);
        longer[payload.length] = 'x';

        Decoded decoded = decode(longer);

        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80, 0xFF})
    void a_payload_with_a_damaged_byte_is_decoded_without_an_exception(int damage) {
        byte[] payload = payload();

        Stream<Decoded> decoded =
                IntStream.range(0, payload.length).mapToObj(at -> decode(damaged(payload, at, damage)));

        assertThat(decoded).allSatisfy(CodecDecodeContract::assertRevealsNothing);
    }

    @Test
    void random_bytes_are_decoded_without_an_exception() {
        Random random = new Random(1);

        Stream<Decoded> decoded = IntStream.range(0, 2_000).mapToObj(length -> {
            byte[] bytes = new byte[length % 200];
            random.nextBytes(bytes);
            return decode(bytes);
        });

        assertThat(decoded).allSatisfy(CodecDecodeContract::assertRevealsNothing);
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

        assertThat(decoded).allSatisfy(CodecDecodeContract::assertRevealsNothing);
    }

    @Test
    void any_byte_many_times_over_is_unreadable() {
        Stream<Decoded> decoded = IntStream.range(0, 256).mapToObj(value -> {
            byte[] bytes = new byte[20_000];
            Arrays.fill(bytes, (byte) value);
            return decode(bytes);
        });

        assertThat(decoded).hasOnlyElementsOfType(Decoded.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void brackets_without_end_are_unreadable_and_do_not_exhaust_the_stack(String opening) {
        byte[] bytes = opening.repeat(100_000).getBytes(StandardCharsets.US_ASCII);

        Decoded decoded = decode(bytes);

        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void the_reason_why_a_payload_is_unreadable_repeats_nothing_of_it() {
        byte[] payload = payload();

        Stream<Decoded> decoded =
                IntStream.range(0, payload.length).mapToObj(length -> decode(Arrays.copyOf(payload, length)));

        assertThat(decoded).allSatisfy(CodecDecodeContract::assertRevealsNothing);
    }

    private byte[] payload() {
        return under.codec().encode(DATA, under.binding()).toBytes();
    }

    private Decoded decode(byte[] bytes) {
        return under.codec().decode(Payload.of(bytes), under.binding());
    }

    private static byte[] damaged(byte[] payload, int at, int damage) {
        byte[] bytes = payload.clone();
        bytes[at] ^= (byte) damage;
        return bytes;
    }

    private static void assertRevealsNothing(Decoded decoded) {
        if (decoded instanceof Decoded.Unreadable unreadable) {
            assertThat(unreadable.reason()).isNotBlank().doesNotContain("horse", "secret");
        }
    }
}
