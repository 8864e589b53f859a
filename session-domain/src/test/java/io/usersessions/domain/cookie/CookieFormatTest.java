package io.usersessions.domain.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.usecase.KeyInstruction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieFormatTest {
    private final CookieFormat cookie = CookieFormat.secure();
    private final SessionKey key = SessionKey.of(SessionId.anonymous(new byte[16]), new byte[32]);

    private Optional<String> keyIn(String... lines) {
        return cookie.keysIn(List.of(lines)).stream().findFirst();
    }

    private static byte[] otherSecret() {
        byte[] secret = new byte[32];
        secret[0] = 1;
        return secret;
    }

    @Test
    void the_value_stands_between_name_and_semicolon_as_it_is() {
        assertThat(keyIn("a=b; __Host-session=abc.def; c=d")).contains("abc.def");
        assertThat(keyIn("__Host-session=abc=def")).contains("abc=def");
        assertThat(keyIn("a=b;__Host-session=abc")).contains("abc");
        assertThat(keyIn("__Host-session=")).contains("");
        assertThat(keyIn("__Host-session=\"abc\"")).contains("\"abc\"");
        assertThat(keyIn("__Host-session=%61bc")).contains("%61bc");
        assertThat(keyIn("__Host-session=abc ; a=b")).contains("abc ");
        assertThat(keyIn("a=b", "__Host-session=abc")).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                ";;;; ;",
                "__Host-session",
                "__Host-session;a=b",
                "__host-session=abc",
                "__HOST-SESSION=abc",
                "__Host-session2=abc",
                "x__Host-session=abc",
                " __Host-session=abc",
                "a=b;  __Host-session=abc",
                "a=b;\t__Host-session=abc",
                "a=b;\u2000__Host-session=abc",
                "a=b;\u0085__Host-session=abc",
                "a=b;\u00a0__Host-session=abc",
                "__Host-session =abc",
                "__Host-session\t=abc",
                "\"__Host-session\"=abc",
                "%5F_Host-session=abc",
                "=__Host-session=abc",
                "=a=b",
                "a=b, __Host-session=abc",
                "a=\"b; __Host-sessio=n\"",
                "$Version=1; $__Host-session=abc",
                "session=abc"
            })
    void anything_but_the_exact_name_is_not_our_cookie(String line) {
        assertThat(keyIn(line)).isEmpty();
    }

    @Test
    void a_quoted_string_does_not_hide_a_semicolon() {
        assertThat(keyIn("a=\"b; __Host-session=abc; c=\"")).contains("abc");
        assertThat(keyIn("$Version=1; __Host-session=abc; $Path=/")).contains("abc");
    }

    @Test
    void several_cookies_of_our_name_count_only_if_they_agree() {
        assertThat(keyIn("__Host-session=abc; __Host-session=abc")).contains("abc");
        assertThat(keyIn("__Host-session=abc", "__Host-session=abc")).contains("abc");
        assertThat(keyIn("__Host-session=abc; __Host-session=def")).isEmpty();
        assertThat(keyIn("__Host-session=abc", "__Host-session=def")).isEmpty();
        assertThat(keyIn("__Host-session=abc; __Host-session=")).isEmpty();
        assertThat(keyIn("__Host-session=def; __Host-session=abc; __Host-session=abc"))
                .isEmpty();
    }

    @Test
    void a_malformed_cookie_next_to_a_well_formed_one_is_ignored() {
        String ours = "__Host-session=" + key.reveal();

        assertThat(keyIn(ours + "; __Host-session=abc")).contains(key.reveal());
        assertThat(keyIn("__Host-session=; __Host-session=abc; " + ours, ours)).contains(key.reveal());
    }

    @Test
    void two_well_formed_cookies_that_differ_are_ignored() {
        SessionKey other = SessionKey.of(SessionId.anonymous(new byte[16]), otherSecret());

        assertThat(keyIn("__Host-session=" + key.reveal() + "; __Host-session=" + other.reveal()))
                .isEmpty();
    }

    @Test
    void too_many_cookies_of_our_name_are_all_ignored() {
        assertThat(keyIn("__Host-session=abc; ".repeat(8))).contains("abc");
        assertThat(keyIn("__Host-session=abc; ".repeat(9))).isEmpty();
        assertThat(keyIn("__Host-session=abc; ".repeat(8) + "__Host-session=def"))
                .isEmpty();
    }

    @Test
    void a_request_without_the_header_presents_no_key() {
        assertThat(cookie.keysIn((String) null)).isEmpty();
        assertThat(cookie.keysIn((List<String>) null)).isEmpty();
        assertThat(cookie.keysIn(List.of())).isEmpty();
        assertThat(cookie.keysIn(Arrays.asList(null, "__Host-session=abc"))).containsExactly("abc");
        assertThat(cookie.alsoReading("sessionid").answering(null).headersFor(new KeyInstruction.Forget()))
                .hasSize(1);
    }

    @Test
    void many_other_cookies_change_nothing() {
        assertThat(keyIn("crumb=x; ".repeat(100_000) + "__Host-session=abc")).contains("abc");
    }

    @Test
    void a_key_is_sent_to_this_host_alone_and_ends_with_the_browser() {
        assertThat(cookie.headersFor(new KeyInstruction.Send(key, Optional.empty())))
                .containsExactly("__Host-session=" + key.reveal() + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void a_key_that_outlives_the_browser_is_sent_with_its_age() {
        assertThat(cookie.headersFor(new KeyInstruction.Send(key, Optional.of(Duration.ofDays(14)))))
                .containsExactly(
                        "__Host-session=" + key.reveal() + "; Max-Age=1209600; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void a_key_is_removed_under_the_attributes_it_was_sent_with() {
        assertThat(cookie.headersFor(new KeyInstruction.Forget()))
                .containsExactly("__Host-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void a_client_that_keeps_its_key_gets_no_header() {
        assertThat(cookie.headersFor(new KeyInstruction.Keep())).isEmpty();
    }

    @Test
    void for_plain_http_name_and_attributes_are_without_secure() {
        CookieFormat plain = CookieFormat.plainHttp();

        assertThat(plain.headersFor(new KeyInstruction.Send(key, Optional.empty())))
                .containsExactly("session=" + key.reveal() + "; Path=/; HttpOnly; SameSite=Lax");
        assertThat(plain.name()).isEqualTo("session");
    }

    @Test
    void what_was_sent_is_read_back() {
        String header = cookie.headersFor(new KeyInstruction.Send(key, Optional.empty()))
                .get(0);

        assertThat(keyIn(header.split(";", -1)[0])).contains(key.reveal());
    }

    @Test
    void a_chosen_name_is_read_from_a_request_and_written_to_a_response() {
        CookieFormat shop = CookieFormat.secure().named("__Host-shop");
        String line = "__Host-session=other; __Host-shop=" + key.reveal() + "; shop=other";

        assertThat(shop.name()).isEqualTo("__Host-shop");
        assertThat(shop.keysIn(line)).containsExactly(key.reveal());
        assertThat(shop.headersFor(new KeyInstruction.Send(key, Optional.empty())))
                .containsExactly("__Host-shop=" + key.reveal() + "; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(shop.headersFor(new KeyInstruction.Forget()))
                .containsExactly("__Host-shop=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;b", "a=b", "a,b", "\"a\"", "\u00e4", "a\r\nb", "__Host-a b"})
    void a_name_that_no_cookie_can_have_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> cookie.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"__Host-shop", "__Secure-shop", "__host-shop", "__SECURE-shop"})
    void a_name_that_demands_secure_is_refused_on_plain_http(String name) {
        CookieFormat plain = CookieFormat.plainHttp();

        assertThat(cookie.named(name).name()).isEqualTo(name);
        assertThatIllegalArgumentException().isThrownBy(() -> plain.named(name));
    }

    @Test
    void a_chosen_name_and_that_of_the_former_cookie_differ() {
        CookieFormat renamed = cookie.named("shop").alsoReading("sessionid");

        assertThat(renamed.named("store").headersFor(new KeyInstruction.Forget()))
                .containsExactly(
                        "store=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax",
                        "sessionid=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThatIllegalArgumentException().isThrownBy(() -> renamed.named("sessionid"));
        assertThatIllegalArgumentException().isThrownBy(() -> renamed.alsoReading("shop"));
    }
}
