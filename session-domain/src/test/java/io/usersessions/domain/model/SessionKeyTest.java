package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionKeyTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final SessionKey key = Keys.key(1);

    @Test
    void a_key_is_read_back_from_its_text() {
        qt().forAll(integers().all()).checkAssert(number -> {
            SessionKey drawn = Keys.key(number);

            assertThat(drawn.reveal()).hasSize(SessionKey.TEXT_LENGTH);
            assertThat(SessionKey.parse(drawn.reveal())).contains(drawn);
            assertThat(SessionId.parse(drawn.id().toString())).contains(drawn.id());
            assertThat(SessionId.fromBytes(drawn.id().toBytes())).isEqualTo(drawn.id());
        });
    }

    @Test
    void a_key_has_one_spelling_only() {
        String text = key.reveal();
        for (int last : new int[] {SessionId.TEXT_LENGTH - 1, SessionKey.TEXT_LENGTH - 1}) {
            int parsed = 0;
            for (int other = 0; other < ALPHABET.length(); other++) {
                String spelling = text.substring(0, last) + ALPHABET.charAt(other) + text.substring(last + 1);
                parsed += SessionKey.parse(spelling)
                                .filter(read -> read.reveal().equals(spelling))
                                .isPresent()
                        ? 1
                        : 0;
            }

            // Of the last 6 bits, 4 of the secret and 2 of the id are significant: the other text forms are not
            // canonical.
            assertThat(parsed).isEqualTo(last == SessionKey.TEXT_LENGTH - 1 ? 16 : 4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "null",
                "undefined",
                "deleted",
                "AAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA.",
                "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAA,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAA/.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+A",
                "\"AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"",
                "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\u0000A",
                "../../../../etc/passwd"
            })
    void other_text_is_no_key(String text) {
        assertThat(SessionKey.parse(text)).isEmpty();
    }

    @Test
    void hostile_text_is_refused_without_an_exception() {
        qt().withExamples(20_000)
                .forAll(strings().allPossible().ofLengthBetween(60, 70))
                .checkAssert(text -> assertThat(SessionKey.parse(text)).isEmpty());
    }

    @Test
    void a_key_does_not_print_its_secret() {
        String secret = key.reveal().substring(SessionId.TEXT_LENGTH + 1);

        assertThat(key.toString()).doesNotContain(secret).contains(key.id().toString());
        assertThat(key.digest().toString()).isEqualTo("KeyDigest[hidden]");
        assertThat(key).isNotInstanceOf(Serializable.class);
    }

    @Test
    void a_digest_matches_its_own_key_alone() {
        KeyDigest digest = key.digest();

        assertThat(digest.matches(key.digest())).isTrue();
        assertThat(digest.matches(Keys.key(2).digest())).isFalse();
        assertThat(KeyDigest.fromBytes(digest.toBytes())).isEqualTo(digest);
    }

    @Test
    void the_digest_presented_as_a_secret_opens_nothing() {
        SessionKey stolen = SessionKey.of(key.id(), key.digest().toBytes());

        assertThat(key.digest().matches(stolen.digest())).isFalse();
    }

    @Test
    void the_same_bytes_as_a_foreign_key_have_another_digest() {
        String text = key.reveal().substring(SessionId.TEXT_LENGTH + 1, SessionId.TEXT_LENGTH + 33);

        KeyDigest foreign = ForeignKey.parse(text).orElseThrow().digest();

        assertThat(foreign).isNotEqualTo(KeyDigest.ofSecret(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short77",
                "has.a.dot1",
                "has a space",
                "has\ttabs",
                "ünïcode12",
                "x2345678901234567890123456789012345678901234567890123456789012345"
            })
    void foreign_keys_have_8_to_64_printable_characters_without_a_dot(String text) {
        assertThat(ForeignKey.parse(text)).isEmpty();
        assertThat(ForeignKey.parse("8charact")).isPresent();
        assertThat(ForeignKey.parse("x234567890123456789012345678901234567890123456789012345678901234"))
                .isPresent();
    }

    @Test
    void all_sessions_of_a_user_share_a_bucket_and_users_spread_over_them() {
        Set<Integer> buckets = new HashSet<>();
        for (int number = 0; number < 1_000; number++) {
            UserId user = new UserId("user " + number);
            SessionId one = SessionId.ownedBy(user, Keys.bytes(number, SessionId.BYTES));
            SessionId other = SessionId.ownedBy(user, Keys.bytes(-number - 1, SessionId.BYTES));

            assertThat(one).isNotEqualTo(other);
            assertThat(one.bucket()).isEqualTo(other.bucket()).isEqualTo(SessionId.bucketOf(user));
            buckets.add(one.bucket());
        }
        assertThat(buckets).hasSizeGreaterThan(950);
    }

    @Test
    void ids_are_ordered_as_their_bytes_are() {
        qt().forAll(integers().all(), integers().all()).checkAssert((one, other) -> {
            SessionId left = Keys.key(one).id();
            SessionId right = Keys.key(other).id();

            assertThat(Integer.signum(left.compareTo(right)))
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(left.toBytes(), right.toBytes())));
        });
    }
}
