package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Browser;
import com.example.trial.Node;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The session filter is there once, and before all filters that ask for a session. */
class FilterOrderTest {
    private final ServletContext context = Node.first().bean(ServletContext.class);

    @Test
    void the_filter_is_added_once_for_every_path() {
        assertThat(context.getFilterRegistrations().values())
                .map(FilterRegistration::getClassName)
                .containsOnlyOnce(SessionFilter.class.getName());

        FilterRegistration filter =
                Objects.requireNonNull(context.getFilterRegistration(SessionFilter.class.getName()));
        assertThat(filter.getUrlPatternMappings()).containsOnly("/*");
    }

    @Test
    void the_request_of_the_thread_has_the_same_session_as_the_handler() {
        Browser browser = Browser.at(Node.first());
        browser.get("/open/put?name=a&value=b");

        assertThat(browser.get("/open/context").body()).isEqualTo("the same");
    }
}
