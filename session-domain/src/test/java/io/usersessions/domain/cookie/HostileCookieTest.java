package io.usersessions.domain.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends as cookies is read in linear time and without an exception. */
class HostileCookieTest {
    /** Long enough that a quadratic reader would take hours. */
    private static final int MANY = 5_000_000;

    /** What random lines are made of: pieces of a well-formed header in the wrong places, and characters that belong to none. */
    private static final List<String> PIECES = List.of(
            "__Host-session",
            "sessionid",
            "=",
            ";",
            "; ",
            " ",
            "\"",
            ",",
            "$Version=1",
            "%3D",
            "\u0000",
            "\t",
            "\r\n",
            "\u00e4",
            "\ud800",
            "\udc00",
            "\uffff",
            "a=b",
            "abcdefgh12345678",
            "AAAAAAAAAAAAAAAAAAAAAA.");

    private final CookieFormat cookie = CookieFormat.secure().alsoReading("sessionid");

    static Stream<String> repeated() {
        return Stream.concat(
                PIECES.stream(),
                Stream.of(
                        "__Host-session=;",
                        "__Host-session=a; ",
                        "sessionid=abcdefgh; ",
                        "__Host-sessio=",
                        "_",
                        "__Host-"));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void an_endless_line_is_read_once(String piece) {
        String line = piece.repeat(MANY / piece.length());

        assertThatCode(() -> cookie.keysIn(line)).doesNotThrowAnyException();
        assertThatCode(() -> cookie.answering(List.of(line))).doesNotThrowAnyException();
    }

    @Test
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_single_endless_value_is_read_once() {
        String value = "a".repeat(MANY);

        assertThat(cookie.keysIn("__Host-session=" + value + "; sessionid=" + value))
                .containsExactly(value);
    }

    @Test
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void countless_lines_are_read_once() {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < MANY / 10; number++) {
            lines.add("__Host-session=" + number);
        }

        assertThat(cookie.keysIn(lines)).isEmpty();
    }

    @Test
    void random_lines_throw_nothing() {
        qt().withExamples(5_000).forAll(longs().all()).checkAssert(seed -> {
            List<String> lines = randomLines(new Random(seed));

            assertThatCode(() -> cookie.keysIn(lines)).doesNotThrowAnyException();
            assertThatCode(() -> cookie.answering(lines)).doesNotThrowAnyException();
        });
    }

    @Test
    void the_key_is_found_among_random_lines() {
        qt().withExamples(5_000).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            String text = key(random).reveal();
            List<String> lines = randomLines(random);
            lines.removeIf(HostileCookieTest::hasSeveralOfOurs);
            String line = randomLine(random);
            int cut = random.nextInt(line.length() + 1);
            lines.add(
                    random.nextInt(lines.size() + 1),
                    hasSeveralOfOurs(line)
                            ? "__Host-session=" + text
                            : line.substring(0, cut) + ";__Host-session=" + text + ";" + line.substring(cut));

            assertThat(cookie.keysIn(lines)).startsWith(text);
        });
    }

    /** Five lines with one cookie of our name each, and the key, are fewer than the eight that are read. */
    private static boolean hasSeveralOfOurs(String line) {
        return line.split("__Host-session", -1).length > 2;
    }

    private static SessionKey key(Random random) {
        byte[] id = new byte[SessionId.BYTES];
        byte[] secret = new byte[SessionKey.SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return SessionKey.of(SessionId.anonymous(id), secret);
    }

    private static List<String> randomLines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            lines.add(randomLine(random));
        }
        return lines;
    }

    private static String randomLine(Random random) {
        StringBuilder line = new StringBuilder();
        for (int pieces = random.nextInt(20); pieces > 0; pieces--) {
            line.append(
                    random.nextInt(10) == 0
                            ? Character.toString((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return line.toString();
    }
}
