package io.usersessions.domain.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.usecase.KeyInstruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests carry the cookie: combinations that browsers would drop are refused. */
class CookieScopeTest {
    private final CookieFormat secure = CookieFormat.secure().named("__Secure-shop");
    private final CookieFormat plain = CookieFormat.plainHttp();

    private static String removal(CookieFormat format) {
        return format.headersFor(new KeyInstruction.Forget()).get(0);
    }

    @Test
    void every_attribute_is_written() {
        CookieFormat format = secure.domain("example.org")
                .path("/a/b")
                .sameSite(SameSite.NONE)
                .partitioned();

        assertThat(removal(format))
                .isEqualTo("__Secure-shop=; Max-Age=0; Domain=example.org; Path=/a/b; Secure; HttpOnly; SameSite=None;"
                        + " Partitioned");
        assertThat(removal(plain.sameSite(SameSite.STRICT)))
                .isEqualTo("session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict");
    }

    @Test
    void a_format_does_not_change() {
        CookieFormat unused = secure.domain("example.org")
                .path("/a")
                .sameSite(SameSite.STRICT)
                .partitioned()
                .alsoReading("sessionid");

        assertThat(secure.headersFor(new KeyInstruction.Forget()))
                .containsExactly("__Secure-shop=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void plain_http_has_neither_same_site_none_nor_partitions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.sameSite(SameSite.NONE))
                .withMessageContaining("SameSite=None");
        assertThatIllegalArgumentException().isThrownBy(plain::partitioned).withMessageContaining("partitioned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__Host-shop", "__host-shop", "__HOST-shop"})
    void the_prefix_of_one_host_allows_neither_a_domain_nor_a_path(String name) {
        CookieFormat host = CookieFormat.secure().named(name);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> host.domain("example.org"))
                .withMessageContaining("first call named(\"__Secure-session\")");
        assertThatIllegalArgumentException().isThrownBy(() -> host.path("/shop"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secure.domain("example.org").named(name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secure.path("/shop").named(name));
        assertThat(removal(host.path("/").sameSite(SameSite.STRICT).partitioned()))
                .isEqualTo(name + "=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict; Partitioned");
    }

    @Test
    void a_cookie_has_at_most_the_length_that_browsers_accept() {
        String longest = "s".repeat(4096 - SessionKey.TEXT_LENGTH);

        assertThat(secure.named(longest).name()).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secure.named(longest + "s"))
                .withMessageContaining("at most 4030 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "example.org", "a-1.example.org", "xn--bcher-kva.example", "3com.example"})
    void the_name_of_a_host_is_a_domain(String domain) {
        assertThat(removal(secure.domain(domain))).contains("; Domain=" + domain + "; ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".example.org",
                "example.org.",
                "a..b",
                "-a.example",
                "a-.example",
                "a_b.example",
                "a b",
                "example.org; Path=/",
                "example.org\r\nX: y",
                "example.org\n",
                "192.0.2.1",
                "[2001:db8::1]",
                "b\u00fccher.example",
                "\u0000"
            })
    void any_other_domain_is_refused(String domain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secure.domain(domain))
                .withMessageContaining("domain");
    }

    @Test
    void a_long_domain_or_path_is_refused() {
        String label = "a".repeat(63);

        assertThat(removal(secure.domain(label + "." + label))).contains(label);
        assertThatIllegalArgumentException().isThrownBy(() -> secure.domain(label + "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> secure.domain((label + ".").repeat(4) + "org"));
        assertThatIllegalArgumentException().isThrownBy(() -> secure.domain("a".repeat(10_000_000)));
        assertThat(removal(secure.path("/" + "a".repeat(1023)))).contains("aaa");
        assertThatIllegalArgumentException().isThrownBy(() -> secure.path("/" + "a".repeat(1024)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "/a b", "/a;b", "/a\r\nX: y", "/a\n", "/\u0000", "/\u00e4", "/\u007f"})
    void a_path_that_browsers_would_misread_is_refused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> secure.path(path)).withMessageContaining("path");
    }

    @ParameterizedTest
    @EnumSource(SameSite.class)
    void a_secure_cookie_has_any_same_site(SameSite sameSite) {
        assertThat(removal(secure.sameSite(sameSite))).endsWith("SameSite=" + sameSite.text());
    }
}
