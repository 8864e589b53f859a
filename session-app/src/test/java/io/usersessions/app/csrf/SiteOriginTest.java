package io.usersessions.app.csrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.servlet.ClientAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a proxy that ends TLS and changes the host of requests, only forms of the site's own pages are accepted. */
class SiteOriginTest {
    private static final ClientAddress BEHIND_THIS_MACHINE =
            ClientAddress.behind(List.of(IpNetwork.parse("127.0.0.0/8").orElseThrow()));

    private static int signOut(SiteSettings settings, String... headers) {
        return answer(settings, headers).status();
    }

    private static Answer answer(SiteSettings settings, String... headers) {
        try (TestSite site = new TestSite(settings)) {
            Browser browser = site.signedIn("ada");
            List<String> all = new ArrayList<>(List.of(headers));
            all.add("X-CSRF-Token: " + browser.token());
            return browser.send("POST", "/api/v1/sign-out", "", all.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.example,          https://a.example",
        "a.example,          https://a.example:443",
        "a.example:443,      https://a.example",
        "a.example,          http://a.example:80",
        "A.Example,          https://a.EXAMPLE",
        "a.example:8443,     https://a.example:8443",
        "[2001:db8::1]:8443, https://[2001:DB8::1]:8443"
    })
    void a_default_port_may_be_written_or_left_out(String host, String origin) {
        assertThat(signOut(SiteSettings.usual(), "Host: " + host, "Origin: " + origin))
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "a.example,      https://a.example:80",
        "a.example,      http://a.example:443",
        "a.example:443,  http://a.example",
        "a.example:8443, https://a.example",
        "a.example,      https://a.example.",
        "a.example,      https://a.example:443:443",
        "a.example,      https://a.example:",
        "a.example,      https://x@a.example",
        "a.example,      https://a.example/",
        "a.example,      ftp://a.example:443"
    })
    void any_other_port_or_spelling_is_another_origin(String host, String origin) {
        assertThat(signOut(SiteSettings.usual(), "Host: " + host, "Origin: " + origin))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example,      https://a.example,      204",
        "https://a.example,      https://a.example:443,  204",
        "https://a.example:443/, https://a.example,      204",
        "https://a.example:8443, https://a.example:8443, 204",
        "https://a.example,      http://a.example,       403",
        "https://a.example,      https://b.example,      403",
        "https://a.example,      http://10.0.0.7:8080,   403"
    })
    void with_a_public_url_no_host_of_a_request_counts(String url, String origin, int status) {
        SiteSettings settings = SiteSettings.usual().with(SiteOrigin.at(URI.create(url)));

        assertThat(signOut(settings, "Host: 10.0.0.7:8080", "Origin: " + origin))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example",
                "ftp://a.example",
                "https:///",
                "https://a.example/x",
                "https://a.example?x",
                "https://u@a.example"
            })
    void a_public_url_is_an_origin_and_nothing_else(String url) {
        assertThatThrownBy(() -> SiteOrigin.at(URI.create(url))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Host: a.example                    | X-Forwarded-Proto: https | 204",
                "X-Forwarded-Host: a.example:443                | X-Forwarded-Proto: https | 204",
                "X-Forwarded-Host: a.example                    | X-Forwarded-For: 1.2.3.4 | 204",
                "X-Forwarded-Host: evil.example, a.example      | X-Forwarded-Proto: http, https | 204",
                "Forwarded: for=192.0.2.1;host=a.example;proto=https | X-Other: 1 | 204",
                "Forwarded: for=x, for=\"[2001:db8::1]:7\"; Host=\"a.example:443\" ;PROTO=https | X-Other: 1 | 204",
                "Forwarded: host=a.example;proto=https          | X-Forwarded-Host: a.example | 204",
                "Forwarded: host=a.example, host=evil.example   | X-Other: 1 | 403",
                "X-Forwarded-Host: a.example, evil.example      | X-Forwarded-Proto: https | 403",
                "X-Forwarded-Host: a.example                    | X-Forwarded-Proto: http | 403",
                "X-Forwarded-Host: a.example:8443               | X-Forwarded-Proto: https | 403",
                "X-Forwarded-Host: a b                          | X-Forwarded-Proto: https | 403",
                "Forwarded: ;;==;host                           | X-Other: 1 | 403"
            })
    void a_trusted_proxy_reports_the_requested_origin(String one, String other, int status) {
        SiteSettings settings = SiteSettings.usual().behind(BEHIND_THIS_MACHINE);

        assertThat(signOut(settings, "Host: backend:8080", one, other, "Origin: https://a.example"))
                .isEqualTo(status);
    }

    @Test
    void a_trusted_proxy_that_reports_nothing_passes_the_host_on() {
        SiteSettings settings = SiteSettings.usual().behind(BEHIND_THIS_MACHINE);

        assertThat(signOut(settings, "Host: a.example", "Origin: https://a.example"))
                .isEqualTo(204);
        assertThat(signOut(settings, "Host: a.example", "X-Forwarded-Proto: https", "Origin: http://a.example"))
                .isEqualTo(403);
    }

    @Test
    void headers_of_other_peers_do_not_count() {
        SiteSettings direct = SiteSettings.usual();
        SiteSettings behindAnother = SiteSettings.usual()
                .behind(ClientAddress.behind(
                        List.of(IpNetwork.parse("10.0.0.0/8").orElseThrow())));

        for (SiteSettings settings : List.of(direct, behindAnother)) {
            assertThat(signOut(
                            settings,
                            "Host: a.example",
                            "Origin: https://evil.example",
                            "X-Forwarded-Host: evil.example",
                            "X-Forwarded-Proto: https",
                            "Forwarded: host=evil.example;proto=https"))
                    .isEqualTo(403);
        }
    }

    @Test
    void a_refusal_names_what_was_expected() {
        SiteSettings settings = SiteSettings.usual().with(SiteOrigin.at(URI.create("https://a.example:443/")));

        Answer answer = answer(settings, "Origin: http://10.0.0.7:8080");

        assertThat(answer.json().get("detail").asString())
                .contains("by a page of http://10.0.0.7:8080,", "this site is https://a.example.");
    }
}
