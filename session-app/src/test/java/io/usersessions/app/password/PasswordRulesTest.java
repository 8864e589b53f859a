package io.usersessions.app.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> KNOWN = List.of("ada", "lovelace", "usersessions");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "correcthorsebattery",
                "my password is not this",
                "x7#Kq!9vLm2@",
                "xqzvkwjplmtr",
                "739105826417",
                "            a b c d e f g h",
                "\u0433\u0434\u0435-\u0442\u043e \u0442\u0430\u043c \u0434\u0430\u043b\u0435\u043a\u043e",
                "\ud83e\udd8a\ud83d\udc3b\ud83d\udc3c\ud83d\udc28\ud83d\udc2f\ud83e\udd81\ud83d\udc2e\ud83d\udc37\ud83d\udc38\ud83d\udc35\ud83d\udc14\ud83d\udc27",
                "ada likes blue engines"
            })
    void a_long_password_may_be_anything_that_is_hard_to_guess(String password) {
        assertThat(PasswordRules.flawOf(password, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', TOO_SHORT",
        "eleven char, TOO_SHORT",
        "unbelievable, COMMON",
        "UNBELIEVABLE, COMMON",
        "administrator, COMMON",
        "Adm1n1strat0r, COMMON",
        "password1234, COMMON",
        "P@ssw0rd2024!, PREDICTABLE",
        "passwordpassword, COMMON",
        "iloveyou2024!, PREDICTABLE",
        "summer2025!!, PREDICTABLE",
        "aaaaaaaaaaaa, COMMON",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, PREDICTABLE",
        "abcdefghijklmnop, PREDICTABLE",
        "zyxwvutsrqponm, PREDICTABLE",
        "qwertyuiopasdfgh, COMMON",
        "lkjhgfdsapoiuytr, PREDICTABLE",
        "azertyuiop123456, PREDICTABLE",
        "poiuytrewq98, PREDICTABLE",
        "abcabcabcabcabc, PREDICTABLE",
        "x9Kx9Kx9Kx9Kx9K, PREDICTABLE",
        "ada-lovelace-1815, PREDICTABLE",
        "usersessions1, PREDICTABLE",
        "Lovelace20242025, PREDICTABLE"
    })
    void a_password_that_many_people_have_or_that_can_be_foreseen_is_refused(String password, PasswordFlaw flaw) {
        assertThat(PasswordRules.flawOf(password, KNOWN)).contains(flaw);
    }

    @Test
    void the_length_is_counted_in_characters_as_people_count_them() {
        assertThat(PasswordRules.flawOf("\ud83e\udd8a".repeat(11), KNOWN)).contains(PasswordFlaw.TOO_SHORT);
        assertThat(PasswordRules.flawOf("u\u0308".repeat(11), KNOWN)).contains(PasswordFlaw.TOO_SHORT);
        assertThat(PasswordRules.flawOf(random(1_000), KNOWN)).isEmpty();
        assertThat(PasswordRules.flawOf(random(1_001), KNOWN)).contains(PasswordFlaw.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a line\nand another", "nothing\u0000here at all", "half \ud83e of a fox"})
    void what_cannot_be_typed_again_is_refused(String password) {
        assertThat(PasswordRules.flawOf(password, KNOWN)).contains(PasswordFlaw.UNTYPABLE);
    }

    @Test
    void the_same_characters_have_one_form_on_every_device() {
        assertThat(PasswordRules.normal("gru\u0308n")).isEqualTo("gr\u00fcn");
        assertThat(PasswordRules.normal("\ufb01ne")).isEqualTo("\ufb01ne");
        assertThat(PasswordRules.normal("plain ASCII")).isEqualTo("plain ASCII");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "abc", "password", "qwerty1"})
    void a_hostile_password_is_judged_quickly(String part) {
        String password = part.repeat(1_000).substring(0, 1_000);
        long start = System.nanoTime();

        assertThat(PasswordRules.flawOf(password, KNOWN)).contains(PasswordFlaw.PREDICTABLE);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void words_of_one_or_two_letters_about_the_owner_count_for_nothing() {
        assertThat(PasswordRules.flawOf("xoxqxzxkxjxwx!", List.of("x", ""))).isEmpty();
    }

    private static String random(int length) {
        return new Random(length)
                .ints(length, 0x21, 0x7f)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
