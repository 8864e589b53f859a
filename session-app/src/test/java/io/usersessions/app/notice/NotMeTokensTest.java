package io.usersessions.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.csrf.CsrfTokens;
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
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotMeTokensTest {
    private static final String KEY = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
    private static final String OTHER_KEY = Keyring.freshKey(SealAlgorithm.XAES_256_GCM);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final UserId ADA = new UserId("5e0c8cb4-23d4-4a0e-a9e6-0f7b3f5b8d11");
    private static final NotMe PERMITTED = permitted(ADA, new Random(1));

    private final NotMeTokens tokens = tokens(KEY, NOW);

    private static NotMeTokens tokens(String keyring, Instant now) {
        return new NotMeTokens(Keyring.parse(keyring), () -> now);
    }

    private static NotMe permitted(UserId user, Random random) {
        byte[] bytes = new byte[SessionId.BYTES];
        random.nextBytes(bytes);
        return new NotMe(user, SessionId.ownedBy(user, bytes));
    }

    static Stream<NotMe> permissions() {
        Random random = new Random(7);
        return Stream.of(
                        "1", "django:2", "ada@example.org", "\u05d0\u05d3\u05d4", "\ud83d\ude00".repeat(UserId.LONGEST))
                .map(user -> permitted(new UserId(user), random));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void a_token_permits_what_it_was_made_for(NotMe permitted) {
        String token = tokens.tokenFor(permitted);

        assertThat(tokens.read(token)).contains(permitted);
        assertThat(token).matches("[\\w.-]+");
    }

    @Test
    void a_token_with_any_bit_flipped_is_refused() {
        String token = tokens.tokenFor(PERMITTED);

        assertThat(IntStream.range(0, token.length() * 7).mapToObj(bit -> flipped(token, bit)))
                .hasSize(token.length() * 7)
                .allSatisfy(
                        changed -> assertThat(tokens.read(changed)).as(changed).isEmpty());
    }

    private static String flipped(String token, int bit) {
        char[] changed = token.toCharArray();
        changed[bit / 7] ^= (char) (1 << (bit % 7));
        return new String(changed);
    }

    @Test
    void a_token_that_is_cut_or_extended_anywhere_is_refused() {
        String token = tokens.tokenFor(PERMITTED);

        assertThat(IntStream.range(0, token.length()).mapToObj(at -> token.substring(0, at)))
                .allSatisfy(cut -> assertThat(tokens.read(cut)).isEmpty());
        assertThat(IntStream.rangeClosed(0, token.length())
                        .mapToObj(at -> token.substring(0, at) + "A" + token.substring(at)))
                .allSatisfy(extended -> assertThat(tokens.read(extended)).isEmpty());
    }

    @Test
    void the_claim_of_one_token_is_refused_with_the_code_of_another() {
        String first = tokens.tokenFor(PERMITTED);
        String second = tokens.tokenFor(permitted(ADA, new Random(2)));

        String mixed = first.substring(0, first.indexOf('.')) + second.substring(second.indexOf('.'));

        assertThat(tokens.read(mixed)).isEmpty();
    }

    @Test
    void a_token_is_valid_for_a_week() {
        String token = tokens.tokenFor(PERMITTED);
        Instant lastSecond = NOW.plus(Duration.ofDays(7)).minusSeconds(1);

        assertThat(tokens(KEY, lastSecond).read(token)).contains(PERMITTED);
        assertThat(tokens(KEY, NOW.plus(Duration.ofDays(7))).read(token)).isEmpty();
    }

    @Test
    void a_token_of_each_key_of_the_ring_is_accepted_and_of_no_other() {
        NotMeTokens afterRotation = tokens(OTHER_KEY + "\n" + KEY, NOW);

        assertThat(afterRotation.read(tokens.tokenFor(PERMITTED))).contains(PERMITTED);
        assertThat(tokens.read(afterRotation.tokenFor(PERMITTED))).isEmpty();
    }

    @Test
    void a_csrf_token_of_the_same_keyring_permits_nothing() {
        CsrfTokens forms = new CsrfTokens(Keyring.parse(KEY), InstantSource.system());

        assertThat(tokens.read(forms.tokenFor(Session.start(
                        SessionKey.of(PERMITTED.session(), new byte[32]), Client.UNKNOWN, Lifetime.aal1(), NOW))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a.b.c",
                "AAAA",
                "AAAA.",
                ".AAAA",
                "AAAA.AAAA",
                "%41.%42",
                "a b.c",
                "\u0000.\u0000",
                "\ud800.\udfff",
                "../../etc/passwd",
                "<script>.alert(1)"
            })
    void other_texts_are_refused(String text) {
        assertThat(tokens.read(text)).isEmpty();
        assertThat(tokens.read(text.repeat(100_000))).isEmpty();
    }
}
