package io.usersessions.servlet.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/account",
                "/account?tab=2&q=%C3%A4+b",
                "/search?u=https://elsewhere.example//a",
                "/a/b#c",
                "/a;v=1/b",
                "/~ada/.well-known/x..y/...",
                "/%09/evil",
                "/@evil",
                "/it's|{a}^"
            })
    void a_path_of_this_site_is_local(String target) {
        assertThat(LocalTarget.isWithin("", target)).isTrue();
        assertThat(LocalTarget.isWithin("/shop", "/shop" + target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "account",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\\b",
                "/a?b=\\",
                "https:evil.example",
                "https://evil.example",
                "%2f%2fevil.example",
                "?//evil.example",
                "#//evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "@evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/\n/evil.example",
                " //evil.example",
                "/a b",
                "/.//evil.example",
                "/a//b",
                "/./a",
                "/..",
                "/../admin",
                "/a/../admin",
                "/%2e%2E/admin",
                "/.%2e/admin",
                "/..;x=1/admin",
                "/%2e;/admin",
                "/a\"onclick=",
                "/<script>",
                "/a`b",
                "/\u3002evil",
                "/\u00e4",
                "/\u0000",
                "/\u007f",
                "/a\u2028b"
            })
    void anything_else_is_not(String target) {
        assertThat(LocalTarget.isWithin("", target)).isFalse();
        assertThat(LocalTarget.isWithin("/shop", "/shop" + target))
                .as("only what is made local by a path before it")
                .isEqualTo(target.isEmpty() || target.startsWith("?") || target.startsWith("#"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/shopping", "/sho", "/shop.evil", "/%73hop/a", "/other/shop", "/shop%2f..%2fadmin"})
    void a_path_of_another_application_is_not_local(String target) {
        assertThat(LocalTarget.isWithin("/shop", target)).isFalse();
    }

    @Test
    void nor_is_one_that_is_very_long() {
        assertThat(LocalTarget.isWithin("", "/" + "a".repeat(1_999))).isTrue();
        assertThat(LocalTarget.isWithin("", "/" + "a".repeat(2_000))).isFalse();
        assertThat(LocalTarget.isWithin("", "/" + "/a;".repeat(1_000_000))).isFalse();
    }

    @Test
    void what_is_local_stays_at_its_host_when_a_browser_resolves_it() {
        URI base = URI.create("https://shop.example/shop/step-up");

        for (String target : new String[] {"/shop/a?u=//evil.example", "/shop/@evil.example", "/shop/%2f%2fevil"}) {
            assertThat(LocalTarget.isWithin("/shop", target)).isTrue();
            assertThat(base.resolve(target).getHost()).isEqualTo("shop.example");
            assertThat(base.resolve(target).getPath()).startsWith("/shop/");
        }
    }

    @Test
    void a_query_that_has_no_place_in_a_target_is_left_out() {
        assertThat(LocalTarget.of("/shop", "/shop/a", "?b=c")).hasValue("/shop/a?b=c");
        assertThat(LocalTarget.of("/shop", "/shop/a", "?b=\"")).hasValue("/shop/a");
        assertThat(LocalTarget.of("/shop", "/shop/a", "?" + "b".repeat(3_000))).hasValue("/shop/a");
        assertThat(LocalTarget.of("/shop", "/shop//a", "?b=c")).isEmpty();
        assertThat(LocalTarget.of("/shop", "/other", "")).isEmpty();
    }
}
