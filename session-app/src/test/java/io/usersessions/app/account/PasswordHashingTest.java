package io.usersessions.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void a_hash_made_by_the_reference_implementation_matches() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hashing.matches("password".toCharArray(), reference)).isTrue();
        assertThat(hashing.matches("Password".toCharArray(), reference)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "correct horse battery staple", "\u00fc\u20ac\ud83d\ude00", "  spaces  "})
    void a_password_matches_its_own_hash_and_no_other_does(String password) {
        String hash = hashing.hash(password.toCharArray());

        assertThat(hashing.matches(password.toCharArray(), hash)).isTrue();
        assertThat(hashing.matches((password + " ").toCharArray(), hash)).isFalse();
        assertThat(hashing.matches(new char[0], hash)).isFalse();
    }

    @Test
    void a_hash_tells_its_cost_and_differs_each_time() {
        String one = hashing.hash("password".toCharArray());
        String other = hashing.hash("password".toCharArray());

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void the_hash_of_nobody_costs_what_any_other_costs_and_matches_nothing() {
        String anyone = hashing.hash("password".toCharArray());
        String cost = anyone.substring(0, anyone.indexOf("p=1$") + 4);

        assertThat(PasswordHashing.OF_NOBODY).hasSameSizeAs(anyone).startsWith(cost);
        assertThat(hashing.matches("password".toCharArray(), PasswordHashing.OF_NOBODY))
                .isFalse();
        assertThat(hashing.matches(new char[0], PasswordHashing.OF_NOBODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "password", "$2a$10$abcdefghijklmnopqrstuv", "$argon2i$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA"})
    void what_is_no_such_hash_is_a_fault_and_not_a_wrong_password(String stored) {
        assertThatThrownBy(() -> hashing.matches("password".toCharArray(), stored))
                .isInstanceOf(IllegalStateException.class);
    }
}
