package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.SessionCap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client says of itself: its agent, and what only a proxy should say. */
class SpoofedHeadersTest {
    private static final ClientAddress BEHIND_THIS_MACHINE =
            ClientAddress.behind(List.of(IpNetwork.parse("127.0.0.0/8").orElseThrow()));

    private static Site site(ClientAddress address) {
        return new Site(address, SessionCap.NONE)
                .with("/agent", (request, response) -> {
                    SessionFilter.visitOf(request).put("seen", true);
                    response.setContentType("text/plain;charset=utf-8");
                    response.getWriter()
                            .print(SessionFilter.visitOf(request)
                                    .session()
                                    .client()
                                    .userAgent()
                                    .orElse("none"));
                })
                .with(
                        "/address",
                        (request, response) -> response.getWriter()
                                .print(SessionFilter.visitOf(request)
                                        .session()
                                        .client()
                                        .ip()
                                        .orElseThrow()))
                .with("/redirect", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    response.sendRedirect("/who");
                })
                .open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: http",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example;proto=http",
                "X-Forwarded-Prefix: //evil.example",
                "Front-End-Https: off"
            })
    void neither_the_cookie_nor_a_redirect_depends_on_what_a_proxy_says_of_the_connection(String header)
            throws Exception {
        try (Site site = site(BEHIND_THIS_MACHINE)) {
            Answer answer = site.get("/redirect", header);

            assertThat(answer.headers("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("__Host-session=")
                    .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(answer.header("Location").orElseThrow())
                    .doesNotContain("evil")
                    .endsWith("/who");
        }
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.7", "X-Real-IP: 203.0.113.7"})
    void the_address_is_the_peer_unless_a_rule_says_otherwise(String header) throws Exception {
        try (Site site = site(ClientAddress.ofPeer())) {
            assertThat(site.get("/address", header).body()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void of_two_headers_the_one_that_was_chosen_counts() throws Exception {
        List<IpNetwork> proxies = List.of(IpNetwork.parse("127.0.0.0/8").orElseThrow());
        String[] both = {"X-Forwarded-For: 203.0.113.7", "Forwarded: for=198.51.100.9"};

        try (Site site = site(ClientAddress.behind(proxies))) {
            assertThat(site.get("/address", both).body()).isEqualTo("203.0.113.7");
        }
        try (Site site = site(ClientAddress.behindForwarded(proxies))) {
            assertThat(site.get("/address", both).body()).isEqualTo("198.51.100.9");
        }
    }

    @Test
    void a_long_agent_is_cut() throws Exception {
        try (Site site = site(ClientAddress.ofPeer())) {
            assertThat(site.get("/agent", "User-Agent: " + "x".repeat(6_000)).body())
                    .isEqualTo("x".repeat(512));
            assertThat(site.get("/agent", "User-Agent: " + "x".repeat(64_000)).status())
                    .isIn(400, 414, 431);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0001",
                "\u0007",
                "\u001b[31m",
                "\u007f",
                "\u0085",
                "\u009b31m",
                "\r\n Set-Cookie: a=b",
                "\rSet-Cookie: a=b",
                "\nX: y",
                "\u00ed\u00a0\u0080",
                "\u00ff\u00fe"
            })
    void an_agent_with_control_characters_or_broken_text_is_refused_or_cleaned(String part) throws Exception {
        try (Site site = site(ClientAddress.ofPeer())) {
            Answer answer = site.get("/agent", "User-Agent: a" + part + "b");

            assertThat(answer.status()).isIn(200, 400);
            if (answer.status() == 200) {
                assertThat(answer.body().codePoints())
                        .noneMatch(Character::isISOControl)
                        .allMatch(Character::isValidCodePoint)
                        .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
                assertThat(answer.headers("Set-Cookie")).hasSize(1);
            }
            assertThat(answer.headers("X")).isEmpty();
        }
    }
}
