package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.codec.bytes.Zlib;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which data is compressed, and the limits when it is inflated. */
class CompressedCodecTest {
    private static final SessionCodec JSON = SessionCodecs.json();
    private static final SessionCodec COMPRESSED = SessionCodecs.compressed(JSON);
    private static final int HOW = 1;

    @Test
    void short_data_stays_uncompressed() {
        SessionData data = prose(8 * 1024 - 40);

        Payload payload = COMPRESSED.encode(data, BINDING);

        assertThat(payload.toBytes()[HOW]).isZero();
        assertThat(payload.length()).isEqualTo(2 + JSON.encode(data, BINDING).length());
    }

    @Test
    void long_data_is_compressed_and_its_length_is_rounded() {
        SessionData data = prose(20_000);

        Payload payload = COMPRESSED.encode(data, BINDING);

        assertThat(payload.toBytes()[HOW]).isOne();
        assertThat(payload.length()).isLessThan(10_000).matches(length -> length % 256 == 0, "a multiple of 256");
        assertThat(COMPRESSED.decode(payload, BINDING)).isEqualTo(new Decoded.Readable(data));
    }

    @Test
    void data_that_would_not_get_shorter_stays_uncompressed() {
        byte[] noise = new byte[40_000];
        new Random(1).nextBytes(noise);
        SessionCodec random = SessionCodecs.compressed(Verbatim.of(noise));

        Payload payload = random.encode(SessionData.empty(), BINDING);

        assertThat(payload.toBytes()[HOW]).isZero();
        assertThat(payload.length()).isEqualTo(2 + noise.length);
    }

    @Test
    void data_that_would_inflate_beyond_the_ratio_stays_uncompressed() {
        SessionData data = SessionData.empty().with("a", SessionValue.of("a".repeat(SessionData.MAX_BYTES - 20)));

        Payload payload = COMPRESSED.encode(data, BINDING);

        assertThat(payload.toBytes()[HOW]).isZero();
        assertThat(COMPRESSED.decode(payload, BINDING)).isEqualTo(new Decoded.Readable(data));
    }

    @Test
    void data_of_any_length_comes_back() {
        Stream<SessionData> data = IntStream.iterate(8_000, length -> length < 60_000, length -> length + 257)
                .mapToObj(CompressedCodecTest::prose);

        assertThat(data)
                .allSatisfy(prose -> assertThat(COMPRESSED.decode(COMPRESSED.encode(prose, BINDING), BINDING))
                        .isEqualTo(new Decoded.Readable(prose)));
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000, 10_000_000})
    void a_bomb_is_not_inflated(int length) {
        Payload bomb = zlib(new byte[length]);

        assertThat(COMPRESSED.decode(bomb, BINDING))
                .isEqualTo(new Decoded.Unreadable("larger than the limit when inflated"));
    }

    @Test
    void no_more_bytes_are_inflated_than_the_longest_payload_has() {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        byte[] noiseAndZeros = Arrays.copyOf(noise, FormattedCodec.LONGEST_PAYLOAD + 1);

        assertThat(COMPRESSED.decode(zlib(noiseAndZeros), BINDING))
                .isEqualTo(new Decoded.Unreadable("larger than the limit when inflated"));
    }

    @Test
    void only_zeros_up_to_the_next_step_may_follow_the_stream() {
        byte[] payload = COMPRESSED.encode(prose(20_000), BINDING).toBytes();
        byte[] written = payload.clone();
        written[payload.length - 1] = 1;
        byte[] longer = Arrays.copyOf(payload, payload.length + CompressedCodec.STEP);

        assertThat(COMPRESSED.decode(Payload.of(written), BINDING)).isInstanceOf(Decoded.Unreadable.class);
        assertThat(COMPRESSED.decode(Payload.of(longer), BINDING)).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void a_stream_with_a_damaged_byte_is_unreadable_or_has_the_same_data() {
        SessionData data = prose(9_000);
        byte[] payload = COMPRESSED.encode(data, BINDING).toBytes();

        Stream<Decoded> decoded = IntStream.range(2, payload.length).mapToObj(at -> {
            byte[] damaged = payload.clone();
            damaged[at] ^= 0x10;
            return COMPRESSED.decode(Payload.of(damaged), BINDING);
        });

        assertThat(decoded).allSatisfy(outcome -> {
            if (outcome instanceof Decoded.Readable) {
                assertThat(outcome).isEqualTo(new Decoded.Readable(data));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "D", "J{}", "D\u0002", "D\u0001", "D\u0001\u0000\u0000", "D\u0000", "D\u0000D\u0000J{}"})
    void a_payload_of_another_form_is_unreadable(String payload) {
        assertThat(COMPRESSED.decode(Payloads.of(payload), BINDING)).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void an_older_payload_is_read_by_the_codec_that_wrote_it() {
        SessionCodec both = SessionCodecs.writing(COMPRESSED).reading(JSON);
        Payload before = JSON.encode(prose(20_000), BINDING);

        assertThat(both.decode(before, BINDING)).isEqualTo(JSON.decode(before, BINDING));
    }

    @Test
    void sealed_payloads_are_not_compressed_however_they_are_wrapped() {
        SessionCodec sealed =
                SessionCodecs.sealed(Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM)), SessionCodecs.json());

        assertThatThrownBy(() -> SessionCodecs.compressed(SessionCodecs.marked(1, sealed)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SessionCodecs.compressed(sealed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("seal last: sealed(keyring, compressed(...))");
    }

    /** Text of Base64, which gets shorter by more than a quarter, because it repeats a few words. */
    private static SessionData prose(int length) {
        byte[] words = new byte[500];
        new Random(length).nextBytes(words);
        String text = Base64.getEncoder().encodeToString(words).repeat(length / 600 + 1);
        return SessionData.empty().with("prose", SessionValue.of(text.substring(0, length)));
    }

    private static Payload zlib(byte[] plain) {
        byte[] stream = Zlib.deflate(plain);
        byte[] rest = Arrays.copyOf(stream, (stream.length + 2 + 255) / 256 * 256 - 1);
        System.arraycopy(stream, 0, rest, 1, stream.length);
        rest[0] = 1;
        return Payloads.of(CompressedCodec.FORMAT, rest);
    }
}
