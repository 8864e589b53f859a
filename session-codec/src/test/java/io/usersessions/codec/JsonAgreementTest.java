package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of the domain is that of this module: the same bytes for the same data, and the same data or none from the same bytes. */
class JsonAgreementTest {
    private static final Path SEEDS = Path.of("src/test/resources/io/usersessions/codec/JsonFuzzTestInputs/decode");
    private static final List<String> PARTS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "\\ud83d",
            "\\ude00",
            "\\u0000",
            "-",
            "+",
            ".",
            "e",
            "E",
            "0",
            "1",
            "9",
            "99999999999999999999",
            "1e308",
            "1e-320",
            "true",
            "false",
            "null",
            "NaN",
            " ",
            "\t",
            "\n",
            "\r",
            "\f",
            "/",
            "//",
            "\u0000",
            "\u007f",
            "\ufeff",
            "\u2028",
            "\uffff",
            "{\"a\":1}",
            "[[[[[[[[",
            "]]]]]]]]",
            "\"a\":1,\"a\":2",
            "\"\":");

    private final Random random = new Random(20_261_130);

    @Test
    void random_data_has_the_same_bytes_and_comes_back() {
        for (int round = 0; round < 2_000; round++) {
            SessionData data = RandomData.next(random);

            assertThat(JsonAgreement.decoded(JsonAgreement.encoded(data).toBytes()))
                    .isEqualTo(new Decoded.Readable(data));
        }
    }

    @Test
    void real_numbers_have_the_same_text() {
        for (int round = 0; round < 200; round++) {
            SessionData data = SessionData.of(IntStream.range(0, 100)
                    .boxed()
                    .collect(Collectors.toMap(number -> "n" + number, number -> SessionValue.of(real()))));

            JsonAgreement.encoded(data);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "-0.0",
                "4.9E-324",
                "1e-323",
                "1.5e-323",
                "2E-323",
                "1e-320",
                "2.2250738585072014E-308",
                "2.2250738585072011e-308",
                "1.7976931348623157E308",
                "2e-3",
                "1e-3",
                "9.999999999999999e-4",
                "1e7",
                "9999999.999999998",
                "2E23",
                "1.1e23",
                "8.41E21",
                "9007199254740993",
                "2.98023223876953125E-8",
                "1.7800590868057611E-307",
                "5e-320",
                "123456.7",
                "100",
                "1e22",
                "1e21",
                "4.35",
                "1234567",
                "12345678"
            })
    void a_real_number_has_the_same_text(double number) {
        JsonAgreement.encoded(
                SessionData.empty().with("a", SessionValue.of(number)).with("b", SessionValue.of(-number)));
    }

    @Test
    void powers_have_the_same_text() {
        for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
            double power = Math.scalb(1.0, exponent);

            JsonAgreement.encoded(SessionData.empty()
                    .with("power", SessionValue.of(power))
                    .with("below", SessionValue.of(Math.nextDown(power)))
                    .with("above", SessionValue.of(Math.nextUp(power))));
        }
        for (int exponent = -323; exponent <= 308; exponent++) {
            JsonAgreement.encoded(SessionData.empty().with("a", SessionValue.of(Double.parseDouble("1e" + exponent))));
        }
    }

    @Test
    void numbers_of_any_length_are_read_the_same() {
        for (int round = 0; round < 20_000; round++) {
            JsonAgreement.decoded(("J{\"a\":" + number() + "}").getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void changed_documents_are_read_the_same(byte[] document) {
        JsonAgreement.decoded(document);
        for (int round = 0; round < 300; round++) {
            byte[] changed = document;
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                changed = changed(changed);
            }
            JsonAgreement.decoded(changed);
        }
    }

    static Stream<byte[]> documents() throws IOException {
        Random random = new Random(7);
        try (Stream<Path> seeds = Files.list(SEEDS)) {
            return Stream.of(
                            seeds.sorted().map(JsonAgreementTest::bytes).toList().stream(),
                            HostilePayloadTest.formatsThatCarryCode().map(each -> (byte[]) each.get()[0]),
                            HostilePayloadTest.namesOfClasses().map(value -> text("J{\"a\":" + value + "}")),
                            Stream.generate(() -> JsonAgreement.encoded(RandomData.next(random))
                                            .toBytes())
                                    .limit(10))
                    .flatMap(each -> each);
        }
    }

    @Test
    void the_limits_are_the_same() {
        for (int depth : List.of(1, 31, 32, 33, 34, 20_000)) {
            JsonAgreement.decoded(text("J{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));
            JsonAgreement.decoded(text("J{\"a\":" + "[".repeat(depth)));
            JsonAgreement.decoded(text("J" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)));
        }
        for (int count : List.of(255, 256, 257)) {
            JsonAgreement.decoded(text(IntStream.range(0, count)
                    .mapToObj(number -> "\"n" + number + "\":0")
                    .collect(Collectors.joining(",", "J{", "}"))));
        }
        for (int length : List.of(127, 128, 129)) {
            JsonAgreement.decoded(text("J{\"" + "\ud83d\ude00".repeat(length) + "\":0}"));
        }
        int around = "J{\"a\":\"\"}".length() - 1;
        for (int length = SessionData.MAX_BYTES - around - 2; length < SessionData.MAX_BYTES - around + 3; length++) {
            JsonAgreement.decoded(text("J{\"a\":\"" + "x".repeat(length) + "\"}"));
        }
        for (int values = SessionData.MAX_BYTES / 2 - 8; values < SessionData.MAX_BYTES / 2 + 2; values++) {
            JsonAgreement.decoded(text("J{\"a\":[" + "0,".repeat(values) + "0]}"));
        }
    }

    private byte[] changed(byte[] document) {
        int from = random.nextInt(document.length + 1);
        int to = Math.min(document.length, from + (random.nextBoolean() ? 0 : random.nextInt(4)));
        byte[] part = switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt()};
            case 2 -> Arrays.copyOfRange(document, from, Math.min(document.length, from + random.nextInt(20)));
            default -> text(PARTS.get(random.nextInt(PARTS.size())));
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, from);
        out.writeBytes(part);
        out.write(document, to, document.length - to);
        return out.toByteArray();
    }

    private String number() {
        StringBuilder number = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        number.append(digits(20));
        if (random.nextInt(3) > 0) {
            number.append('.').append(digits(30));
        }
        if (random.nextInt(3) == 0) {
            number.append(random.nextBoolean() ? "e" : "E-").append(digits(4));
        }
        return number.toString();
    }

    private String digits(int most) {
        return random.ints(random.nextInt(most + 1), 0, 10)
                .map(digit -> random.nextInt(4) == 0 ? 0 : digit)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    private double real() {
        double any = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(1_000_000) / 100.0;
            case 1 -> Math.scalb(random.nextInt(1_000) + 1.0, random.nextInt(2_000) - 1_060);
            case 2 -> random.nextGaussian();
            default -> Double.longBitsToDouble(random.nextLong());
        };
        return Double.isFinite(any) ? any : 1;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
