package io.usersessions.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/sessions", "/sessions?a=b&c=%2F", "/a/b#c", "/~ada", "/%09/evil", "/@evil"})
    void a_path_of_this_site_is_safe(String path) {
        assertThat(LocalPath.isSafe(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "sessions",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\\b",
                "https:evil.example",
                "https://evil.example",
                "%2f%2fevil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "@evil.example",
                "user@evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/\n/evil.example",
                " //evil.example",
                "/a b",
                "/.//evil.example",
                "/sign-in?next=//evil.example",
                "/\u3002evil",
                "/\u00e4",
                "/\u0000"
            })
    void anything_else_is_not(String path) {
        assertThat(LocalPath.isSafe(path)).isFalse();
    }

    @Test
    void nor_is_a_path_that_is_very_long() {
        assertThat(LocalPath.isSafe("/" + "a".repeat(511))).isTrue();
        assertThat(LocalPath.isSafe("/" + "a".repeat(10_240))).isFalse();
    }
}
