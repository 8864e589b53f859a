package io.usersessions.app.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.TestSite;
import org.junit.jupiter.api.Test;

class DesignPageTest {
    @Test
    void the_page_shows_colours_contrasts_and_icons_as_they_are_in_the_files() {
        try (TestSite site = new TestSite()) {
            Answer page = site.browser().get("/design");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("--accent-soft", "fill=\"#3b4cc0\"", "--control-radius", "8px", ">sign-out<")
                    .doesNotContain("style=");
        }
    }

    @Test
    void everybody_can_read_the_accessibility_statement() {
        try (TestSite site = new TestSite()) {
            Answer page = site.browser().get("/accessibility");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("WCAG", "on 1 December 2026.", "href=\"/design\"");
            assertThat(site.storeCalls()).isEmpty();
        }
    }
}
