package io.usersessions.app.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CommonPasswordsTest {
    @Test
    void the_list_is_sorted_small_plain_text_within_the_lengths_that_are_searched() throws IOException {
        List<String> list = list();

        assertThat(list).hasSizeBetween(20_000, 25_000).isSorted().doesNotHaveDuplicates();
        assertThat(list).allMatch(each -> each.matches("[!-~&&[^A-Z]]+"));
        assertThat(list.stream().mapToInt(String::length).min()).hasValue(CommonPasswords.SHORTEST);
        assertThat(list.stream().mapToInt(String::length).max()).hasValue(CommonPasswords.LONGEST);
        assertThat(list.stream().filter(each -> each.length() >= PasswordRules.MIN_LENGTH))
                .hasSizeGreaterThan(400);
    }

    @Test
    void the_most_common_ones_are_on_it() {
        assertThat(List.of("password", "qwerty", "123456789", "iloveyou", "letmein", "dragon"))
                .allMatch(CommonPasswords::contain);
        assertThat(CommonPasswords.contain("x7#kq!9vlm2@")).isFalse();
    }

    private static List<String> list() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }
}
