package io.usersessions.app.csrf;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTokensTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final UserId ADA = new UserId("ada");

    private Instant now = START;
    private final String key = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
    private final CsrfTokens tokens = tokens(key);

    private CsrfTokens tokens(String keyring) {
        return new CsrfTokens(Keyring.parse(keyring), () -> now);
    }

    private static byte[] bytes(int seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static SessionKey key(int id, int secret) {
        return SessionKey.of(SessionId.anonymous(bytes(id, 16)), bytes(secret, 32));
    }

    private static Session anonymous(int number) {
        return Session.start(key(number, number), Client.UNKNOWN, Lifetime.aal1(), START);
    }

    private static Session signedIn(int id, int secret) {
        return anonymous(99).signedInAs(ADA, key(id, secret), Lifetime.aal1(), START);
    }

    @Test
    void
            the_token_of_a_signed_in_session_is_good_for_that_session_whatever_its_key_until_the_user_authenticates_again() {
        String token = tokens.tokenFor(signedIn(1, 1));

        assertThat(tokens.accepts(token, signedIn(1, 1))).isTrue();
        assertThat(tokens.accepts(token, signedIn(2, 1))).isFalse();
        assertThat(tokens.accepts(token, signedIn(1, 2))).isTrue();
        assertThat(tokens.accepts(token, signedIn(1, 1).reauthenticated(START.plusSeconds(1))))
                .isFalse();
        assertThat(tokens.accepts(token, anonymous(1))).isFalse();
    }

    @Test
    void an_anonymous_token_is_good_for_any_visitor_who_is_not_signed_in() {
        String token = tokens.tokenFor(anonymous(1));

        assertThat(tokens.accepts(token, anonymous(1))).isTrue();
        assertThat(tokens.accepts(token, anonymous(2))).isTrue();
        assertThat(tokens.accepts(token, signedIn(1, 1))).isFalse();
    }

    @Test
    void an_anonymous_token_lasts_twelve_hours() {
        String token = tokens.tokenFor(anonymous(1));

        now = START.plus(Duration.ofHours(12)).minusSeconds(1);
        boolean before = tokens.accepts(token, anonymous(1));
        now = START.plus(Duration.ofHours(12));
        boolean after = tokens.accepts(token, anonymous(1));

        assertThat(before).isTrue();
        assertThat(after).isFalse();
    }

    @Test
    void an_anonymous_token_is_another_each_time_and_keeps_its_expiry() {
        String token = tokens.tokenFor(anonymous(1));
        String longer = token.replace("." + START.plus(Duration.ofHours(12)).getEpochSecond() + ".", ".9999999999.");

        assertThat(tokens.tokenFor(anonymous(1))).isNotEqualTo(token);
        assertThat(longer).isNotEqualTo(token);
        assertThat(tokens.accepts(longer, anonymous(1))).isFalse();
    }

    @Test
    void a_token_with_another_last_character_is_refused_also_if_that_means_the_same_bytes() {
        String token = tokens.tokenFor(signedIn(1, 1));
        String start = token.substring(0, token.length() - 1);

        assertThat("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                        .chars()
                        .mapToObj(last -> start + (char) last)
                        .filter(other -> !other.equals(token)))
                .hasSize(63)
                .noneMatch(other -> tokens.accepts(other, signedIn(1, 1)));
    }

    @Test
    void a_token_with_any_character_changed_is_refused() {
        for (Session session : new Session[] {anonymous(1), signedIn(1, 1)}) {
            String token = tokens.tokenFor(session);
            for (int i = 0; i < token.length(); i++) {
                char other = token.charAt(i) == 'x' ? 'y' : 'x';
                String changed = token.substring(0, i) + other + token.substring(i + 1);

                assertThat(tokens.accepts(changed, session)).as(changed).isFalse();
            }
        }
    }

    @Test
    void a_token_of_another_keyring_is_refused() {
        CsrfTokens others = tokens(Keyring.freshKey(SealAlgorithm.AES_256_GCM));

        assertThat(tokens.accepts(others.tokenFor(signedIn(1, 1)), signedIn(1, 1)))
                .isFalse();
        assertThat(tokens.accepts(others.tokenFor(anonymous(1)), anonymous(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "s.", "a.", "a...", "null", "\u00e4", "a.AAAAAAAAAAAAAAAAAAAAAA.99999999999999999999.A"})
    void anything_else_is_refused(String text) {
        assertThat(tokens.accepts(text, anonymous(1))).isFalse();
        assertThat(tokens.accepts(text, signedIn(1, 1))).isFalse();
    }

    @Test
    void every_key_of_the_ring_accepts_and_the_one_that_seals_makes() {
        String next = Keyring.freshKey(SealAlgorithm.XAES_256_GCM);
        for (Session session : new Session[] {anonymous(1), signedIn(1, 1)}) {
            CsrfTokens prepared = tokens(key + "\n" + next);
            CsrfTokens replaced = tokens(next + "\n" + key);
            CsrfTokens dropped = tokens(next);

            assertThat(prepared.accepts(replaced.tokenFor(session), session)).isTrue();
            assertThat(replaced.accepts(prepared.tokenFor(session), session)).isTrue();
            assertThat(tokens.accepts(prepared.tokenFor(session), session)).isTrue();
            assertThat(dropped.accepts(replaced.tokenFor(session), session)).isTrue();
            assertThat(dropped.accepts(prepared.tokenFor(session), session)).isFalse();
        }
    }
}
