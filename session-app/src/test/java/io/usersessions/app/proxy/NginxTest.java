package io.usersessions.app.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.csrf.SiteOrigin;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.servlet.ClientAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A real proxy that ends TLS and by default sends the address of the backend as the {@code Host} of requests. */
@EnabledIf(value = "io.usersessions.app.proxy.Nginx#isInstalled", disabledReason = "nginx is not installed")
class NginxTest {
    private static final ClientAddress BEHIND_THIS_MACHINE =
            ClientAddress.behind(List.of(IpNetwork.parse("127.0.0.1").orElseThrow()));

    private final int port = Nginx.freePort();
    private final String own = "https://localhost:" + port;

    private Answer signIn(SiteSettings settings, String origin, String... directives) {
        try (TestSite site = new TestSite(settings);
                Nginx nginx = Nginx.before(site.port(), port, directives)) {
            Browser browser = new Browser(port, TestSite.FIREFOX, nginx.sockets());
            String token = browser.get("/sign-in").formToken();
            return browser.postForm("/sign-in", "csrf=" + token + "&name=ada&password=engine", "Origin: " + origin);
        }
    }

    @Test
    void without_a_word_on_the_proxy_the_refusal_says_what_is_missing() {
        Answer answer = signIn(SiteSettings.usual(), own);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("by a page of " + own + ",", "this site is 127.0.0.1:", "--public-url");
    }

    @Test
    void with_a_public_url_forms_are_taken() {
        SiteSettings settings = SiteSettings.usual().with(SiteOrigin.at(URI.create(own)));

        assertThat(signIn(settings, own).status()).isEqualTo(303);
        assertThat(signIn(settings, "https://evil.example").status()).isEqualTo(403);
    }

    @Test
    void with_the_headers_of_a_trusted_proxy_forms_are_taken() {
        SiteSettings settings = SiteSettings.usual().behind(BEHIND_THIS_MACHINE);
        String[] headers = {
            "proxy_set_header X-Forwarded-Host $http_host;", "proxy_set_header X-Forwarded-Proto $scheme;"
        };

        assertThat(signIn(settings, own, headers).status()).isEqualTo(303);
        assertThat(signIn(settings, own.replace("https", "http"), headers).status())
                .isEqualTo(403);
        assertThat(signIn(SiteSettings.usual(), own, headers).status()).isEqualTo(403);
    }

    @Test
    void with_the_standard_header_of_a_trusted_proxy_forms_are_taken() {
        SiteSettings settings = SiteSettings.usual().behind(BEHIND_THIS_MACHINE);

        Answer answer = signIn(
                settings, own, "proxy_set_header Forwarded 'for=$remote_addr;host=\"$http_host\";proto=$scheme';");

        assertThat(answer.status()).isEqualTo(303);
    }
}
