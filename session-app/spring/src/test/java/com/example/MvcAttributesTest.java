package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Spring MVC keeps in sessions. */
class MvcAttributesTest {
    private final Browser browser = Browser.at(Node.first());

    @Test
    void a_flash_attribute_is_shown_once_by_any_node() {
        Answer bought = browser.post("", "/open/flash", Map.of());

        assertThat(bought.location()).isEqualTo("/open/shown");
        assertThat(browser.to(Node.second()).get("/open/shown").body()).isEqualTo("shown bought");
        assertThat(browser.to(Node.first()).get("/open/shown").body()).isEqualTo("shown null");
    }

    @Test
    void a_session_attribute_of_a_controller_is_the_same_on_any_node() {
        browser.get("/open/csrf");
        browser.get("/open/take");

        assertThat(browser.to(Node.second()).get("/open/item").body()).isEqualTo("Item[name=tea, count=2]");
    }
}
