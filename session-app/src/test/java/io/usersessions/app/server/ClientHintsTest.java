package io.usersessions.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.device.AgentWithHints.Hints;
import org.junit.jupiter.api.Test;

class ClientHintsTest {
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    private static final String SAFARI =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15";
    private static final String PAGE = "Sec-Fetch-Dest: document";
    private static final String BRAND =
            "Sec-CH-UA: \"Brave\";v=\"142\", \"Chromium\";v=\"142\", \"Not A;Brand\";v=\"99\"";

    private static TestSite asking() {
        return new TestSite(SiteSettings.usual().with(Hints.STORED));
    }

    private static String device(Browser browser, String... headers) {
        return browser.get("/api/v1/sessions", headers)
                .json()
                .get(0)
                .get("device")
                .asString();
    }

    @Test
    void pages_ask_for_hints_where_the_operator_allows_it() {
        try (TestSite site = asking()) {
            Answer page = site.browser(CHROME).get("/sign-in", PAGE);

            assertThat(page.headers("Accept-CH"))
                    .containsExactly("Sec-CH-UA-Full-Version-List, Sec-CH-UA-Platform-Version, Sec-CH-UA-Model,"
                            + " Sec-CH-UA-Form-Factors");
            assertThat(String.join(",", page.headers("Vary"))).doesNotContain("CH-UA");
            assertThat(page.headers("Critical-CH")).isEmpty();
            assertThat(page.headers("Content-Security-Policy")).hasSize(1);
        }
    }

    @Test
    void what_is_no_page_asks_for_nothing() {
        try (TestSite site = asking()) {
            assertThat(site.browser(CHROME).get("/sign-in").headers("Accept-CH"))
                    .isEmpty();
            assertThat(site.browser(CHROME)
                            .get("/sign-in", "Sec-Fetch-Dest: script")
                            .headers("Accept-CH"))
                    .isEmpty();
        }
    }

    @Test
    void by_default_nothing_is_asked_and_hints_are_ignored() {
        try (TestSite site = new TestSite()) {
            Browser browser = site.browser(CHROME);
            browser.signIn("ada", "engine");

            assertThat(browser.get("/sign-in", PAGE).headers("Accept-CH")).isEmpty();
            assertThat(device(browser, BRAND)).isEqualTo("Chrome on Windows");
        }
    }

    @Test
    void hints_name_the_browser_of_a_session() {
        try (TestSite site = asking()) {
            Browser browser = site.browser(CHROME);
            browser.signIn("ada", "engine");
            browser.get("/sessions", BRAND);

            assertThat(device(browser, BRAND)).isEqualTo("Brave on Windows");
        }
    }

    @Test
    void an_ipad_that_asks_for_desktop_pages_is_an_ipad_once_the_script_of_the_pages_ran() {
        try (TestSite site = new TestSite()) {
            Browser browser = site.browser(SAFARI);
            browser.signIn("ada", "engine");
            browser.get("/sessions", "Cookie: touch=5");

            assertThat(device(browser, "Cookie: touch=5")).isEqualTo("Safari on iPad");
        }
    }
}
