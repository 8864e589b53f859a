package io.usersessions.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void a_hash_made_by_the_reference_implementation_matches() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        Argon2Hash hash = Argon2Hash.parse(reference).orElseThrow();

        assertThat(hashing.matches("password".toCharArray(), hash)).isTrue();
        assertThat(hashing.matches("Password".toCharArray(), hash)).isFalse();
        assertThat(hash.phc()).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "correct horse battery staple", "\u00fc\u20ac\ud83d\ude00", "  spaces  "})
    void a_password_matches_its_own_hash_and_no_other_does(String password) {
        Argon2Hash hash = hashing.hash(password.toCharArray());

        assertThat(hashing.matches(password.toCharArray(), hash)).isTrue();
        assertThat(hashing.matches((password + " ").toCharArray(), hash)).isFalse();
        assertThat(hashing.matches(new char[0], hash)).isFalse();
    }

    @Test
    void a_hash_tells_its_cost_and_differs_each_time() {
        String one = hashing.hash("password".toCharArray()).phc();
        String other = hashing.hash("password".toCharArray()).phc();

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void the_hash_of_nobody_costs_what_any_other_costs_and_matches_nothing() {
        String anyone = hashing.hash("password".toCharArray()).phc();
        String cost = anyone.substring(0, anyone.indexOf("p=1$") + 4);

        assertThat(PasswordHashing.OF_NOBODY.phc()).hasSameSizeAs(anyone).startsWith(cost);
        assertThat(hashing.matches("password".toCharArray(), PasswordHashing.OF_NOBODY))
                .isFalse();
        assertThat(hashing.matches(new char[0], PasswordHashing.OF_NOBODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$2a$10$abcdefghijklmnopqrstuv",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$aGFzaA",
                "$argon2id$v=19$m=262145,t=2,p=1$c29tZXNhbHQ$aGFzaA",
                "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$aGFzaA",
                "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$aGFzaA",
                "$argon2id$v=19$m=65536,t=65,p=1$c29tZXNhbHQ$aGFzaA",
                "$argon2id$v=19$m=65536,t=2,p=0$c29tZXNhbHQ$aGFzaA",
                "$argon2id$v=19$m=65536,t=2,p=17$c29tZXNhbHQ$aGFzaA",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZQ$aGFzaA",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$aGFz",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$aGFza"
            })
    void a_text_that_is_not_a_hash_or_costs_too_much_is_refused(String stored) {
        assertThat(Argon2Hash.parse(stored)).isEmpty();
    }

    @Test
    void a_hash_at_each_limit_is_one() {
        assertThat(Argon2Hash.parse("$argon2id$v=19$m=262144,t=64,p=16$c29tZXNhbHQ$aGFzaA"))
                .isPresent();
        assertThat(Argon2Hash.parse("$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$aGFzaA"))
                .isPresent();
    }
}
