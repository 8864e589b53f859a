package io.usersessions.servlet.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFormatTest {
    private static final String KEY = "A".repeat(22) + "." + "A".repeat(43);
    private static final String OTHER = "Q".repeat(22) + "." + "A".repeat(43);
    private static final HeaderFormat AUTHORIZATION = HeaderFormat.authorization();
    private static final HeaderFormat NAMED = HeaderFormat.named("X-Auth-Token");

    private static String withKey(String text) {
        return text.replace("KEY", KEY).replace("OTHER", OTHER);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(withKey(text).split("\n", -1)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Session KEY",
                "session KEY",
                "SESSION    KEY",
                "Session KEY\nSession KEY",
                "Session KEY\nsESSION  KEY"
            })
    void authorization_holds_a_key(String text) {
        assertThat(AUTHORIZATION.keyIn(lines(text))).contains(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Session",
                "Session ",
                "Session\tKEY",
                "Session  \tKEY",
                "Session KEY ",
                "Session KEY\t",
                "Session KEYA",
                "Session KEY=",
                "Session KEY, Session KEY",
                "Session KEY,KEY",
                "Session KEY OTHER",
                "Session key=KEY",
                "Session \"KEY\"",
                "Session Session KEY",
                "Session %41KEY",
                "Session KEY\u0000",
                "Session \u2000KEY",
                "Session KEY\nSession OTHER",
                "Session KEY\nSession",
                "Session KEY\nBearer KEY",
                "Session abcdefghijklmnopqrstuvwxyz012345"
            })
    void authorization_is_ours_and_holds_no_key(String text) {
        assertThat(lines(text)).anyMatch(AUTHORIZATION::owns);
        assertThat(AUTHORIZATION.keyIn(lines(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "KEY",
                "Bearer KEY",
                "Basic QWxhZGRpbg==",
                "SessionKEY",
                "Sessions KEY",
                "Session-Key KEY",
                "Session=KEY",
                "\u017fession KEY",
                "Digest session=KEY",
                "Bearer a, Session KEY"
            })
    void authorization_is_not_ours(String text) {
        assertThat(lines(text)).noneMatch(AUTHORIZATION::owns);
        assertThat(AUTHORIZATION.keyIn(lines(text))).isEmpty();
    }

    @Test
    void a_named_header_holds_the_key_alone() {
        assertThat(NAMED.keyIn(lines("KEY"))).contains(KEY);
        assertThat(NAMED.keyIn(lines("KEY\nKEY"))).contains(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " KEY",
                "KEY ",
                "Session KEY",
                "KEY, KEY",
                "KEY,OTHER",
                "KEY\nOTHER",
                "KEY\n",
                "\"KEY\"",
                "null"
            })
    void a_named_header_is_always_ours_even_if_it_holds_no_key(String text) {
        assertThat(lines(text)).allMatch(NAMED::owns);
        assertThat(NAMED.keyIn(lines(text))).isEmpty();
    }

    @Test
    void no_header_holds_no_key() {
        assertThat(AUTHORIZATION.keyIn(List.of())).isEmpty();
        assertThat(NAMED.keyIn(List.of())).isEmpty();
    }

    @Test
    void hostile_text_takes_time_in_proportion_to_its_length() {
        List<String> many = Collections.nCopies(100_000, "Session " + KEY);
        String spaces = "Session" + " ".repeat(2_000_000) + KEY;
        String letters = "Session " + "A".repeat(2_000_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(AUTHORIZATION.keyIn(many)).contains(KEY);
            assertThat(AUTHORIZATION.keyIn(List.of(spaces))).contains(KEY);
            assertThat(AUTHORIZATION.keyIn(List.of(letters))).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Auth-Token", "x-session", "Session-Key", "Token"})
    void a_header_of_ones_own_can_hold_the_key(String name) {
        assertThat(HeaderFormat.named(name).requestHeader()).isEqualTo(name);
        assertThat(HeaderFormat.named(name).responseHeader()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X Token", "X-Token:", "X-T\u00f6ken", "X\r\nSet-Cookie", "X-\u0000", "(x)"})
    void what_is_no_header_name_is_refused(String name) {
        assertThatThrownBy(() -> HeaderFormat.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a header name consists of")
                .hasMessageEndingWith("such as X-Auth-Token");
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie",
        "set-cookie",
        "Set-Cookie2",
        "Connection",
        "Keep-Alive",
        "Proxy-Authorization",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Host",
        "Content-Length",
        "Content-Type",
        "Vary",
        "Cache-Control",
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "Origin",
        "Referer",
        "User-Agent",
        "Sec-Fetch-Site",
        "Access-Control-Allow-Origin",
        "If-None-Match",
        "Location",
        "Date",
        "Accept-Encoding",
        "WWW-Authenticate"
    })
    void a_header_that_others_interpret_is_refused(String name) {
        assertThatThrownBy(() -> HeaderFormat.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the header " + name + " has a meaning of its own: choose another name, such as X-Auth-Token");
    }

    @Test
    void authorization_is_not_a_named_header() {
        assertThatThrownBy(() -> HeaderFormat.named("authorization"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("call HeaderTransport.authorization()");
    }
}
