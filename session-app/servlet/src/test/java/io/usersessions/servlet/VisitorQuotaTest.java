package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.domain.quota.AnonymousQuota;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What visitors may not store any more is refused by the filter, whatever the application does; it keeps nobody from signing in. */
class VisitorQuotaTest {
    /** How a handler begins a session, and goes on. */
    record Begin(String name, Site.Page page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Begin> begins() {
        return List.of(
                new Begin("getSession", (request, response) -> request.getSession()),
                new Begin(
                        "a visit",
                        (request, response) -> SessionFilter.visitOf(request).put("color", "blue")),
                new Begin("a page that is flushed", (request, response) -> {
                    request.getSession();
                    response.getWriter().print("text");
                    response.flushBuffer();
                }),
                new Begin("a redirect", (request, response) -> {
                    request.getSession();
                    response.sendRedirect("/who");
                }),
                new Begin("an asynchronous dispatch", (request, response) -> {
                    request.getSession();
                    request.startAsync().dispatch("/who");
                }));
    }

    /** Two visitors of each network and 1,000 bytes each; its minute never ends. */
    private static Site site() {
        AnonymousQuota minute = AnonymousQuota.onThisNode(new AnonymousLimits(1_000, 2, 100));
        return new Site(new AnonymousQuota() {
                    @Override
                    public int maxBytes() {
                        return minute.maxBytes();
                    }

                    @Override
                    public boolean admits(Client client, Instant now) {
                        return minute.admits(client, Instant.EPOCH);
                    }
                })
                .built(builder -> builder.address(ClientAddress.behind(
                        IpNetwork.parse("127.0.0.0/8").stream().toList())));
    }

    @ParameterizedTest
    @MethodSource("begins")
    void one_visitor_too_many_of_a_network_is_told_when_to_come_back(Begin begin) throws Exception {
        try (Site site = site().with("/begin", begin.page()).open()) {
            String network = "X-Forwarded-For: 198.51.100.7";
            site.get("/begin", network);
            String cookie = "Cookie: " + site.get("/begin", network).cookie();

            Answer refused = site.get("/begin", network);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers("Retry-After")).containsExactly("60");
            assertThat(refused.headers("Cache-Control")).containsExactly("no-store");
            assertThat(refused.headers("Set-Cookie")).isEmpty();
            assertThat(site.get("/begin", network, cookie).status()).isNotEqualTo(429);
            assertThat(site.get("/begin", "X-Forwarded-For: 203.0.113.7").headers("Set-Cookie"))
                    .hasSize(1);
            assertThat(site.get("/sign-in", network).headers("Set-Cookie")).hasSize(1);
        }
    }

    @Test
    void a_visitor_who_stores_too_much_is_refused() throws Exception {
        try (Site site = site().with(
                        "/long", (request, response) -> request.getSession().setAttribute("text", "x".repeat(2_000)))
                .open()) {
            Answer refused = site.get("/long", "X-Forwarded-For: 198.51.100.7");

            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.headers("Set-Cookie")).isEmpty();
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            assertThat(site.get("/long", cookie).status()).isEqualTo(200);
        }
    }
}
