package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDigestTest {
    private static final Instant UNTIL = Instant.parse("2026-03-01T10:00:30.123456Z");

    private final KeyDigest former = KeyDigest.ofSecret(new byte[32]);
    private final KeyDigest current = KeyDigest.ofSecret(new byte[] {1});

    @Test
    void a_former_key_matches_until_its_time_is_over_and_never_as_the_current_one() {
        KeyDigest digest = KeyDigest.fromBytes(current.succeeding(former, UNTIL).toBytes());

        assertThat(digest.matches(current)).isTrue();
        assertThat(digest.matches(former)).isFalse();
        assertThat(digest.matchesFormer(former, UNTIL.minusNanos(1_000))).isTrue();
        assertThat(digest.matchesFormer(former, UNTIL)).isFalse();
        assertThat(digest.matchesFormer(current, UNTIL.minusNanos(1_000))).isFalse();
    }

    @Test
    void the_key_before_the_former_one_opens_nothing() {
        KeyDigest oldest = KeyDigest.ofSecret(new byte[] {2});

        KeyDigest digest = current.succeeding(former.succeeding(oldest, UNTIL), UNTIL);

        assertThat(digest.matchesFormer(oldest, UNTIL.minusSeconds(1))).isFalse();
        assertThat(digest.matchesFormer(former, UNTIL.minusSeconds(1))).isTrue();
    }

    @Test
    void digests_with_and_without_a_former_key_differ_and_both_come_back_from_their_bytes() {
        KeyDigest with = current.succeeding(former, UNTIL);

        assertThat(with).isNotEqualTo(current).isEqualTo(current.succeeding(former, UNTIL));
        assertThat(KeyDigest.fromBytes(with.toBytes())).isEqualTo(with).hasSameHashCodeAs(with);
        assertThat(KeyDigest.fromBytes(current.toBytes())).isEqualTo(current);
        assertThat(with.toBytes()).hasSize(KeyDigest.BYTES_WITH_FORMER);
    }

    @Test
    void any_bytes_of_either_length_come_back_and_never_fail() {
        Random random = new Random(1);
        for (int round = 0; round < 1_000; round++) {
            byte[] bytes = new byte[KeyDigest.BYTES_WITH_FORMER];
            random.nextBytes(bytes);
            KeyDigest digest = KeyDigest.fromBytes(bytes);

            assertThat(digest.toBytes()).isEqualTo(bytes);
            assertThat(digest.matchesFormer(former, UNTIL)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 71, 73})
    void other_lengths_are_refused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyDigest.fromBytes(new byte[length]));
    }
}
