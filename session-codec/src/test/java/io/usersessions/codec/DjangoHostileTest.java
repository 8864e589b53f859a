package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.codec.bytes.Zlib;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Payloads that an attacker who can write the table, even with the secret, may put in place of Django's. */
class DjangoHostileTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @ParameterizedTest
    @MethodSource("genuine")
    void a_payload_that_was_cut_anywhere_is_unreadable(String genuine) {
        assertThat(IntStream.range(0, genuine.length()).mapToObj(length -> genuine.substring(0, length)))
                .allSatisfy(cut -> assertThat(DjangoPayloads.decoded(cut)).isInstanceOf(Decoded.Unreadable.class));
    }

    @ParameterizedTest
    @MethodSource("genuine")
    void a_payload_with_one_flipped_bit_is_unreadable(String genuine) {
        byte[] bytes = genuine.getBytes(StandardCharsets.US_ASCII);

        Stream<Decoded> decoded = IntStream.range(0, 8 * bytes.length).mapToObj(bit -> {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            return DjangoPayloads.codec().decode(Payload.of(turned), DjangoPayloads.ANONYMOUS);
        });

        assertThat(decoded).hasOnlyElementsOfType(Decoded.Unreadable.class);
    }

    @ParameterizedTest
    @MethodSource("genuine")
    void a_payload_with_something_around_it_is_unreadable(String genuine) {
        assertThat(Stream.of(" ", "\n", "=", ":", ".", "x", "\u0000", "\u00e9")).allSatisfy(more -> {
            assertThat(DjangoPayloads.decoded(genuine + more)).isInstanceOf(Decoded.Unreadable.class);
            assertThat(DjangoPayloads.decoded(more + genuine)).isInstanceOf(Decoded.Unreadable.class);
        });
    }

    static Stream<Arguments> genuine() {
        return Stream.of(
                argumentSet("current", DjangoPayloads.sealed("{\"a\":1}")),
                argumentSet("current, compressed", DjangoPayloads.sealed("{\"a\":\"" + "b".repeat(60) + "\"}")),
                argumentSet("legacy", DjangoPayloads.legacy("{\"a\":1}")),
                argumentSet("legacy, padded", DjangoPayloads.legacy("{\"a\":12}")),
                argumentSet("legacy, padded twice", DjangoPayloads.legacy("{\"a\":123}")));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void signed_text_that_is_not_session_data_is_unreadable(String payload) {
        assertThat(DjangoPayloads.decoded(payload)).isInstanceOf(Decoded.Unreadable.class);
    }

    static Stream<Arguments> signed() {
        byte[] pickle = {(byte) 0x80, 4, (byte) 0x95, 10, 0, 0, 0, 0, 0, 0, 0, '}', (byte) 0x94, '.'};
        byte[] javaSerialization = {(byte) 0xAC, (byte) 0xED, 0, 5};
        byte[] json = "{}".getBytes(StandardCharsets.US_ASCII);
        byte[] compressed = Zlib.deflate(json);
        return Stream.of(
                argumentSet("nothing", DjangoPayloads.signed("")),
                argumentSet("no time", DjangoPayloads.signed("e30")),
                argumentSet("empty time", DjangoPayloads.signed("e30:")),
                argumentSet("time that is no number", DjangoPayloads.signed("e30:1_000")),
                argumentSet("time alone", DjangoPayloads.signed("1r31eq")),
                argumentSet("no body", DjangoPayloads.signedBody("")),
                argumentSet("no base64", DjangoPayloads.signedBody("e3!0")),
                argumentSet("base64 cut", DjangoPayloads.signedBody("e30aa")),
                argumentSet("not ASCII", DjangoPayloads.signedBody("e3\u00e9")),
                argumentSet("two bodies", DjangoPayloads.signedBody("e30:e30")),
                argumentSet("pickle", DjangoPayloads.signedBody(DjangoPayloads.base64(pickle))),
                argumentSet("Java", DjangoPayloads.signedBody(DjangoPayloads.base64(javaSerialization))),
                argumentSet("dot alone", DjangoPayloads.signedBody(".")),
                argumentSet("compressed, not so", DjangoPayloads.signedBody("." + DjangoPayloads.base64(json))),
                argumentSet("not compressed, but so", DjangoPayloads.signedBody(DjangoPayloads.base64(compressed))),
                argumentSet(
                        "zlib cut",
                        DjangoPayloads.signedBody(
                                "." + DjangoPayloads.base64(Arrays.copyOf(compressed, compressed.length - 1)))),
                argumentSet(
                        "zlib and more",
                        DjangoPayloads.signedBody(
                                "." + DjangoPayloads.base64(Arrays.copyOf(compressed, compressed.length + 1)))),
                argumentSet(
                        "zlib with a dictionary",
                        DjangoPayloads.signedBody(
                                "." + DjangoPayloads.base64(new byte[] {0x78, (byte) 0xBB, 0, 0, 0, 1, 3, 0}))));
    }

    @Test
    void a_legacy_payload_with_the_hash_of_another_is_unreadable() {
        String right =
                new String(Base64.getDecoder().decode(DjangoPayloads.legacy("{\"a\":1}")), StandardCharsets.US_ASCII);
        String wrong = right.replace("\"a\":1", "\"a\":2");
        String upper = right.substring(0, 40).toUpperCase(Locale.ROOT) + right.substring(40);

        assertThat(Stream.of(wrong, upper, right.replace(':', ';'), ":" + right, right.substring(40)))
                .allSatisfy(text -> assertThat(DjangoPayloads.decoded(
                                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII))))
                        .isInstanceOf(Decoded.Unreadable.class));
    }

    @Test
    void a_bomb_signed_with_the_true_key_is_refused() {
        byte[] bomb = Zlib.deflate(new byte[100 * MEBIBYTE]);

        Decoded decoded = DjangoPayloads.decoded(DjangoPayloads.signedBody("." + DjangoPayloads.base64(bomb)));

        assertThat(decoded).isEqualTo(new Decoded.Unreadable("larger than the limit when inflated"));
    }

    @Test
    void a_bomb_is_refused_before_it_is_inflated_completely() {
        byte[] bomb = Zlib.deflate(new byte[MEBIBYTE]);
        // A reader that inflates to the end reports that the stream is incomplete.
        byte[] cut = Arrays.copyOf(bomb, bomb.length / 2);

        Decoded decoded = DjangoPayloads.decoded(DjangoPayloads.signedBody("." + DjangoPayloads.base64(cut)));

        assertThat(decoded).isEqualTo(new Decoded.Unreadable("larger than the limit when inflated"));
    }

    @Test
    void a_payload_that_is_too_long_is_not_read() {
        String longest = "x".repeat(DjangoCodec.LONGEST);

        assertThat(DjangoPayloads.decoded(longest + "x"))
                .isEqualTo(new Decoded.Unreadable("larger than session data may be"));
        assertThat(DjangoPayloads.decoded(longest)).isEqualTo(new Decoded.Unreadable("not in a format of Django"));
    }

    @Test
    void data_beyond_a_limit_is_unreadable() {
        String large = "{\"a\":\"" + "x".repeat(SessionData.MAX_BYTES) + "\"}";

        assertThat(DjangoPayloads.decoded(DjangoPayloads.sealed(large)))
                .isEqualTo(new Decoded.Unreadable("breaks a limit of session data"));
        assertThat(DjangoPayloads.decoded(DjangoPayloads.legacy(large)))
                .isEqualTo(new Decoded.Unreadable("breaks a limit of session data"));
    }

    @Test
    void nothing_is_inflated_or_parsed_before_its_signature_is_verified() {
        String payload = DjangoPayloads.sealed("[1]");
        String unsigned = payload.substring(0, payload.length() - 1) + "!";

        assertThat(DjangoPayloads.decoded(payload)).isEqualTo(new Decoded.Unreadable("it is not an object"));
        assertThat(DjangoPayloads.decoded(unsigned))
                .isEqualTo(new Decoded.Unreadable("not signed with a key that is known here"));
    }
}
