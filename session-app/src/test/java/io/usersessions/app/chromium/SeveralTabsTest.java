package io.usersessions.app.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Two tabs of one browser, with two accounts. */
@EnabledIf(value = "io.usersessions.app.chromium.Chromium#isInstalled", disabledReason = "chromium is not installed")
class SeveralTabsTest {
    private static final String NAME = "document.querySelector('.menu .name').textContent";
    private static final String OTHER_IS_ACTIVE = "document.querySelector('main > [role=status]').textContent !== ''"
            + " && document.querySelector('main > [role=status]').textContent.includes('Another account')";

    private static TestSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        site = new TestSite(SiteSettings.usual());
        chromium = Chromium.started();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    private static String url(String path) {
        return "http://localhost:" + site.port() + path;
    }

    private static void addBob(Tab tab) {
        tab.submit("form[action=\"/accounts/add\"]");
        tab.run("document.getElementById('name').value = 'bob'");
        tab.run("document.getElementById('password').value = 'builder'");
        tab.submit("main form");
    }

    @Test
    void a_tab_of_an_account_says_that_another_one_is_active_and_stays_signed_in() {
        Profile person = chromium.profile();
        Tab ofAda = person.signedIn(url(""), "ada", "engine");
        Tab ofBob = person.open(url("/"));

        addBob(ofBob);
        ofAda.await(OTHER_IS_ACTIVE);

        assertThat(ofBob.text(NAME)).isEqualTo("bob");
        assertThat(ofAda.text("location.pathname")).isEqualTo("/sessions");
        ofBob.submit("form[action=\"/accounts/switch\"]");
        assertThat(ofBob.text(NAME)).isEqualTo("ada");
        ofAda.go(url("/accounts"));
        assertThat(ofAda.text("document.querySelector('.row.own bdi').textContent"))
                .isEqualTo("ada");
        assertThat(ofAda.number("document.querySelectorAll('main .row').length"))
                .isEqualTo(2);
    }
}
