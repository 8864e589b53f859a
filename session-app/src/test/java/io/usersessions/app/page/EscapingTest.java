package io.usersessions.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.device.Devices;
import io.usersessions.app.place.Places;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import io.usersessions.domain.model.Client;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that others can choose is shown as text, at every place of every page. */
class EscapingTest {
    private static final String PASSWORD = "engine";

    private static TestSite siteOf(String user, String place) {
        return new TestSite(
                SiteSettings.usual().withAccount(user, PASSWORD).with((address, language) -> Optional.of(place)));
    }

    /** Everything before the version is the name of the browser, whatever the text is. */
    private static String agentCalled(String name) {
        return name + "/1 CFNetwork";
    }

    /** Names of devices lose what could be markup, and may still have to be escaped. */
    private static String device(String name) {
        return new Devices(Places.UNKNOWN)
                .of(Client.of(agentCalled(name), null))
                .inEnglish();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text as markup; a text without markup is inert as it is. */
    private static String markupOf(String text) {
        return escaped(text).equals(text) ? "\"" + text : text;
    }

    private static String inAttribute(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><script>alert(1)</script>",
                "<!--",
                "&lt;b&gt;"
            })
    void names_of_users_devices_and_places_are_escaped(String hostile) {
        String text = escaped(hostile);
        try (TestSite site = siteOf(hostile, hostile)) {
            Browser here = site.browser(agentCalled(hostile));
            here.signInByForm(hostile, PASSWORD);
            site.browser(agentCalled(hostile)).signInByForm(hostile, PASSWORD);

            Answer home = here.get("/");
            Answer sessions = here.get("/sessions");

            assertThat(home.body())
                    .contains("<h1>Hello, " + text + "</h1>", "<bdi>" + text + "</bdi>")
                    .doesNotContain(markupOf(hostile));
            assertThat(sessions.body())
                    .contains(
                            "><bdi>" + escaped(device(hostile)) + "</bdi></a>",
                            "<span><bdi dir=\"ltr\">" + text + "</bdi></span>")
                    .contains("aria-label=\"Sign out: " + inAttribute(device(hostile)) + ", Active")
                    .doesNotContain(markupOf(hostile));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>", "\" onfocus=\"alert(1)", "<!--", "&quot;"})
    void what_was_typed_at_sign_in_is_escaped(String hostile) {
        try (TestSite site = new TestSite()) {
            Answer failed = site.browser().signInByForm(hostile, PASSWORD);

            assertThat(failed.body())
                    .contains("name=\"name\" value=\"" + inAttribute(hostile) + "\"")
                    .doesNotContain(hostile);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/\"><script>alert(1)</script>", "/\"onfocus=\"alert(1)", "/<!--"})
    void the_page_to_go_to_next_is_escaped(String hostile) {
        try (TestSite site = new TestSite()) {
            Answer form = site.browser().get("/sign-in?next=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));

            assertThat(form.body())
                    .contains("name=\"next\" value=\"" + inAttribute(hostile) + "\"")
                    .doesNotContain(hostile);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{csrf}}", "{{{csrf}}}", "{{#lines}}x{{/lines}}", "${7*7}", "{{> layout}}"})
    void what_looks_like_a_template_is_shown_as_it_is(String template) {
        String text = escaped(template);
        try (TestSite site = siteOf(template, template)) {
            Browser browser = site.browser(agentCalled(template));
            browser.signInByForm(template, PASSWORD);

            Answer sessions = browser.get("/sessions");

            assertThat(sessions.body())
                    .contains(
                            "><bdi>" + escaped(device(template)) + "</bdi></a>",
                            "<span><bdi dir=\"ltr\">" + text + "</bdi></span>");
        }
    }
}
