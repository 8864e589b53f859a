package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
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

/** The bytes that are written (RFC 8949), and the bytes that are refused. */
class CborCodecTest {
    @Test
    void a_payload_is_a_format_byte_and_a_map_with_sorted_names() {
        Map<String, SessionValue> attributes = new LinkedHashMap<>();
        attributes.put("w", SessionValue.of(-7L));
        attributes.put("t", SessionValue.of("\u00e4"));
        attributes.put("r", SessionValue.of(1.5));
        attributes.put("s", SessionValue.of(0.1));
        attributes.put("f", SessionValue.of(true));
        attributes.put("n", SessionValue.NOTHING);
        attributes.put("i", SessionValue.of(List.of(SessionValue.of(1_000L))));
        attributes.put("m", SessionValue.of(Map.of("a", SessionValue.of(false))));

        Payload payload = SessionCodecs.cbor().encode(SessionData.of(attributes), BINDING);

        assertThat(Payloads.hex(payload))
                .isEqualTo("42" + "a8" + "6166f5" + "6169811903e8" + "616da16161f4" + "616ef6" + "6172fa3fc00000"
                        + "6173fb3fb999999999999a" + "617462c3a4" + "617726");
    }

    @ParameterizedTest
    @CsvSource({
        "a1 6161 01, 1", // a definite map
        "bf 6161 01 ff, 1", // an indefinite map
        "a1 7f 6161 ff 1b0000000000000001, 1", // a name in chunks, a number that is longer than necessary
        "a1 7f 60 6161 60 ff 1800, 0",
        "a1 6161 3b7fffffffffffffff, -9223372036854775808",
        "a1 6161 1b7fffffffffffffff, 9223372036854775807"
    })
    void other_spellings_of_plain_data_are_read(String cbor, long value) {
        assertThat(decoded(cbor))
                .isEqualTo(new Decoded.Readable(SessionData.empty().with("a", SessionValue.of(value))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', it ends too early",
        "80, it is not an object",
        "01, it is not an object",
        "f6, it is not an object",
        "6161, it is not an object",
        "a0 a0, bytes follow its end",
        "a0 00, bytes follow its end",
        "a2 6161 01 6161 01, a name occurs twice",
        "a1 6161 a2 6162 01 6162 02, a name occurs twice",
        "a1 6161 1b8000000000000000, a whole number has more than 64 bits",
        "a1 6161 3b8000000000000000, a whole number has more than 64 bits",
        "a1 6161 fa7f800000, a number is out of range", // infinity
        "a1 6161 fb7ff8000000000000, a number is out of range", // not a number
        "a1 6161 f97c00, a number is out of range", // infinity in 16 bits
        "a1 6161 4161, a value is not plain data", // bytes
        "a1 6161 5f 4161 ff, a value is not plain data",
        "a1 6161 f7, a value is not plain data", // undefined
        "a1 6161 f820, a value is not plain data", // a simple value
        "c1 a0, a value has a tag",
        "d9d9f7 a0, a value has a tag", // the magic number of CBOR
        "a1 6161 c249010000000000000000, a value has a tag", // a large number
        "a1 6161 c24101, a value has a tag", // a small number in that form
        "a1 6161 9f c1 ff, a value has a tag", // before the end of a list
        "a1 6161 bf c1 ff, a value has a tag",
        "a1 6161 c482211906b3, a value has a tag", // a decimal fraction
        "a1 6161 c074323031332d30332d32315432303a30343a30305a, a value has a tag", // a date
        "a1 6161 d81c 80, a value has a tag", // a value that others refer to
        "a1 6161 d90100 82 6161 d81900, a value has a tag", // references to strings, as in a decompression bomb
        "a1 01 01, a name is not a text",
        "a1 20 01, a name is not a text",
        "a1 4161 01, a value is not plain data",
        "a1 6161 62c0af, not UTF-8", // a slash, overlong
        "a1 6161 63eda080, not UTF-8", // a lone surrogate
        "a1 6161 64f4908080, not UTF-8", // beyond Unicode
        "a1 6161 64f0414243, not UTF-8", // damaged, but accepted by some parsers
        "a1 6161 7f 61c3 61a4 ff, not UTF-8", // a character in two chunks
        "a1 62c0af 01, not UTF-8",
        "a1 6161 61ff, not UTF-8",
        "a1 60 01, breaks a limit of session data",
        "a1 6100 01, breaks a limit of session data"
    })
    void hostile_cbor_is_unreadable_for_a_reason(String cbor, String reason) {
        assertThat(decoded(cbor)).isEqualTo(new Decoded.Unreadable(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a1",
                "a1 61",
                "a1 6161",
                "a1 6161 18",
                "a1 6161 62 61",
                "a1 6161 7f 6161",
                "a1 6161 7a7fffffff 61",
                "a1 6161 7affffffff 61",
                "a1 6161 7b7fffffffffffffff 61",
                "a1 6161 9b7fffffffffffffff 01",
                "a1 6161 9b8000000000000000 01",
                "bb7fffffffffffffff 6161 01",
                "a1 6161 81",
                "a1 6161 ff",
                "bf 6161 ff",
                "ff",
                "a1 6161 1c",
                "a1 6161 fc",
                "a1 6161 7f 7f 6161 ff ff"
            })
    void a_payload_that_is_cut_short_or_malformed_is_unreadable(String cbor) {
        assertThat(decoded(cbor)).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void a_payload_in_another_format_is_unreadable() {
        assertThat(SessionCodecs.cbor().decode(Payloads.of("J{}"), BINDING))
                .isEqualTo(new Decoded.Unreadable("not in the CBOR format"));
    }

    @Test
    void nesting_is_read_up_to_its_limit() {
        assertThat(decoded("a1 6161 " + "81".repeat(SessionData.MAX_DEPTH - 1) + "80"))
                .isInstanceOf(Decoded.Readable.class);
        assertThat(decoded("a1 6161 " + "81".repeat(SessionData.MAX_DEPTH) + "80"))
                .isInstanceOf(Decoded.Unreadable.class);
        assertThat(decoded("a1 6161 " + "81".repeat(60_000) + "80")).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void attributes_are_read_up_to_their_limit() {
        String most = attributes(SessionData.MAX_ATTRIBUTES);
        String oneTooMany = attributes(SessionData.MAX_ATTRIBUTES + 1);

        assertThat(decoded(most)).isInstanceOf(Decoded.Readable.class);
        assertThat(decoded(oneTooMany)).isEqualTo(new Decoded.Unreadable("it has more than 256 attributes"));
    }

    /** Without the check before parsing, a series of tags took quadratic time: 0.6 s at this length. */
    @ParameterizedTest
    @ValueSource(strings = {"c1", "d880", "d90100", "81", "a0", "9f", "bf", "7f", "60", "f97c00", "1b"})
    void a_payload_of_one_head_repeated_many_times_is_refused_fast(String head) {
        byte[] heads = HexFormat.of().parseHex(head.repeat((180_000 * 2) / head.length()));
        Payload bare = Payloads.of(CborCodec.FORMAT, heads);
        Payload inMap = Payloads.of(CborCodec.FORMAT, joined("a16161", heads));
        Payload inList = Payloads.of(CborCodec.FORMAT, joined("a161619f", heads));

        Duration fastest = IntStream.range(0, 5)
                .mapToObj(attempt -> {
                    long start = System.nanoTime();
                    SessionCodecs.cbor().decode(bare, BINDING);
                    SessionCodecs.cbor().decode(inMap, BINDING);
                    SessionCodecs.cbor().decode(inList, BINDING);
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .min(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(fastest).isLessThan(Duration.ofMillis(150));
    }

    private static byte[] joined(String hex, byte[] rest) {
        byte[] first = HexFormat.of().parseHex(hex);
        byte[] both = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, both, first.length, rest.length);
        return both;
    }

    @Test
    void a_payload_that_is_larger_than_session_data_is_not_parsed() {
        assertThat(SessionCodecs.cbor().decode(Payloads.of(CborCodec.FORMAT, new byte[200_000]), BINDING))
                .isEqualTo(new Decoded.Unreadable("larger than session data may be"));
    }

    @Test
    void the_largest_data_of_this_format_comes_back() {
        SessionData numbers = SessionData.empty();
        for (int attribute = 0; attribute < 4; attribute++) {
            numbers = numbers.with("n" + attribute, SessionValue.of(Collections.nCopies(4_000, SessionValue.of(0.1))));
        }

        Payload payload = SessionCodecs.cbor().encode(numbers, BINDING);

        assertThat(payload.length()).isGreaterThan(2 * SessionData.MAX_BYTES);
        assertThat(SessionCodecs.cbor().decode(payload, BINDING)).isEqualTo(new Decoded.Readable(numbers));
    }

    @Test
    void random_data_comes_back() {
        Random random = new Random(20_261_124);
        for (int round = 0; round < 2_000; round++) {
            SessionData data = RandomData.next(random);

            Payload payload = SessionCodecs.cbor().encode(data, BINDING);

            assertThat(SessionCodecs.cbor().decode(payload, BINDING)).isEqualTo(new Decoded.Readable(data));
        }
    }

    private static String attributes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> String.format("64 %1$04d 00", number).replaceAll("(\\d)(?=\\d* 00$)", "3$1"))
                .collect(Collectors.joining(" ", "bf ", " ff"));
    }

    private static Decoded decoded(String cbor) {
        return SessionCodecs.cbor().decode(Payloads.of(CborCodec.FORMAT, cbor), BINDING);
    }
}
