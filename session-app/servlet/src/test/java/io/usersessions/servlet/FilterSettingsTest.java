package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.cookie.SameSite;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.trial.TrialSessions;
import java.net.URL;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that contradict each other are refused when the filter is built, with a sentence that says what to do. */
class FilterSettingsTest {
    private static SessionFilterBuilder filter() {
        return SessionFilter.builder(new TrialSessions().sessions());
    }

    /** Settings, and what the refusal says. */
    record Contradiction(String name, Supplier<?> settings, String advice) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Contradiction> contradictions() {
        AttributeConversion<URL> url = AttributeConversion.of("url", URL.class, URL::toString, plain -> null);
        AttributeConversion<CharSequence> text =
                AttributeConversion.of("text", CharSequence.class, CharSequence::toString, plain -> (String) plain);
        return List.of(
                new Contradiction(
                        "two conversions of one name",
                        () -> filter().convert(url).convert(url),
                        "two conversions have the name 'url'"),
                new Contradiction("a conversion of an interface", () -> filter().convert(text), "call andSubclasses()"),
                new Contradiction(
                        "SameSite=None without Secure",
                        () -> CookieFormat.plainHttp().sameSite(SameSite.NONE),
                        "begin with CookieFormat.secure()"),
                new Contradiction(
                        "Partitioned without Secure",
                        () -> CookieFormat.plainHttp().partitioned(),
                        "begin with CookieFormat.secure()"),
                new Contradiction(
                        "__Host- with a domain",
                        () -> CookieFormat.secure().domain("example.com"),
                        "first call named(\"__Secure-session\")"),
                new Contradiction(
                        "__Host- with a path",
                        () -> CookieFormat.secure().path("/shop"),
                        "first call named(\"__Secure-session\")"),
                new Contradiction(
                        "a domain, then __Host-",
                        () -> CookieFormat.secure()
                                .named("__Secure-session")
                                .domain("example.com")
                                .named("__Host-session"),
                        "first call named(\"__Secure-session\")"),
                new Contradiction(
                        "__Host- without Secure",
                        () -> CookieFormat.plainHttp().named("__Host-session"),
                        "choose a name without this prefix"),
                new Contradiction(
                        "__Secure- without Secure",
                        () -> CookieFormat.plainHttp().named("__secure-session"),
                        "choose a name without this prefix"),
                new Contradiction(
                        "__Http- without Secure",
                        () -> CookieFormat.plainHttp().named("__Http-session"),
                        "choose a name without this prefix"),
                new Contradiction(
                        "a domain with a leading dot",
                        () -> CookieFormat.secure().named("__Secure-session").domain(".example.com"),
                        "without a leading dot"),
                new Contradiction(
                        "a domain that is an address",
                        () -> CookieFormat.secure().named("__Secure-session").domain("192.0.2.1"),
                        "is the name of a host"),
                new Contradiction(
                        "a cookie too large for browsers",
                        () -> CookieFormat.secure().named("s".repeat(4031)),
                        "at most 4030 characters"),
                new Contradiction(
                        "the cookie and the former cookie are one",
                        () -> CookieFormat.plainHttp().alsoReading("session"),
                        "need different names"),
                new Contradiction(
                        "the header is a cookie",
                        () -> HeaderTransport.named("Cookie"),
                        "choose another name, such as X-Auth-Token"),
                new Contradiction(
                        "the header holds the client's address",
                        () -> HeaderTransport.named("X-Forwarded-For"),
                        "choose another name, such as X-Auth-Token"),
                new Contradiction(
                        "the header Authorization without a scheme",
                        () -> HeaderTransport.named("Authorization"),
                        "call HeaderTransport.authorization()"),
                new Contradiction(
                        "a cookie and a header only",
                        () -> filter().cookie(CookieFormat.secure())
                                .headerOnly(HeaderTransport.authorization())
                                .build(),
                        "call header(..) instead of headerOnly(..), or leave out cookie(..)"),
                new Contradiction(
                        "a former cookie and a header only",
                        () -> filter().headerOnly(HeaderTransport.authorization())
                                .cookie(CookieFormat.secure().alsoReading("sessionid"))
                                .build(),
                        "call header(..) instead of headerOnly(..), or leave out cookie(..)"),
                new Contradiction(
                        "everyone is a trusted proxy",
                        () -> ClientAddress.behind(
                                List.of(IpNetwork.parse("0.0.0.0/0").orElseThrow())),
                        "name the networks of your proxies"),
                new Contradiction(
                        "everyone is a trusted proxy that writes Forwarded",
                        () -> ClientAddress.behindForwarded(
                                List.of(IpNetwork.parse("::/0").orElseThrow())),
                        "name the networks of your proxies"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_contradiction_is_refused(Contradiction contradiction) {
        assertThatThrownBy(() -> contradiction.settings().get())
                .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class)
                .hasMessageContaining(contradiction.advice());
    }

    static List<Supplier<?>> agreements() {
        return List.of(
                () -> filter().build(),
                () -> filter().cookie(
                                CookieFormat.secure().named("__Secure-session").domain("example.com"))
                        .build(),
                () -> filter().cookie(
                                CookieFormat.secure().sameSite(SameSite.NONE).partitioned())
                        .build(),
                () -> filter().cookie(CookieFormat.secure().sameSite(SameSite.STRICT))
                        .header(HeaderTransport.named("X-Auth-Token"))
                        .build(),
                () -> filter().headerOnly(HeaderTransport.authorization())
                        .address(ClientAddress.behindForwarded(List.of()))
                        .build(),
                () -> filter().headerOnly(HeaderTransport.authorization())
                        .header(HeaderTransport.authorization())
                        .cookie(CookieFormat.plainHttp())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void settings_that_agree_are_accepted(Supplier<?> settings) {
        assertThat(settings.get()).isNotNull();
    }

    @Test
    void the_defaults_are_the_secure_cookie_and_no_header() throws Exception {
        try (Site site = new Site().built(builder -> builder).open()) {
            assertThat(site.get("/sign-in", "Authorization: Session", "X-Auth-Token:")
                            .headerLines())
                    .anyMatch(line -> line.startsWith("Set-Cookie: __Host-session="))
                    .noneMatch(line -> line.startsWith("Session-Key"));
        }
    }
}
