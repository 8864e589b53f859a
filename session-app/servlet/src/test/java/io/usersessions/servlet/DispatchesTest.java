package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.usecase.SessionSettings;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One session across the dispatches of a request, and across requests that cause others. */
class DispatchesTest {
    private static Site site() {
        return new Site()
                .with("/add", (request, response) -> {
                    Integer count = (Integer) request.getSession().getAttribute("count");
                    request.getSession().setAttribute("count", count == null ? 1 : count + 1);
                    response.getWriter().print("count " + request.getSession().getAttribute("count") + ";");
                })
                .with("/begin", (request, response) -> request.getSession());
    }

    /** A way to reach another handler within the request. */
    record Way(String name, Site.Page page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Way> ways() {
        return List.of(
                new Way(
                        "forward",
                        (request, response) ->
                                request.getRequestDispatcher("/add").forward(request, response)),
                new Way(
                        "include",
                        (request, response) ->
                                request.getRequestDispatcher("/add").include(request, response)),
                new Way(
                        "async dispatch",
                        (request, response) -> request.startAsync().dispatch("/add")),
                new Way(
                        "async dispatch, then forward",
                        (request, response) -> request.startAsync().dispatch("/forward")),
                new Way("error page", (request, response) -> response.sendError(404)),
                new Way("other thread, then dispatch", DispatchesTest::later));
    }

    private static void later(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        async.start(() -> async.dispatch("/add"));
    }

    private static Site dispatching(Way way) {
        return site().withErrorPage("/add")
                .with(
                        "/forward",
                        (request, response) ->
                                request.getRequestDispatcher("/add").forward(request, response))
                .with("/page", (request, response) -> {
                    request.getSession().setAttribute("size", 7);
                    way.page().serve(request, response);
                })
                .with(
                        "/look",
                        (request, response) -> response.getWriter()
                                .print(request.getSession().getAttribute("size") + " "
                                        + request.getSession().getAttribute("count")))
                .open();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_session_that_begins_before_a_dispatch_is_changed_after_it(Way way) throws Exception {
        try (Site site = dispatching(way)) {
            Answer answer = site.get("/page");

            assertThat(answer.body()).contains("count 1;");
            assertThat(answer.headers("Set-Cookie")).hasSize(1);
            assertThat(site.get("/look", "Cookie: " + answer.cookie()).body()).isEqualTo("7 1");
        }
    }

    /** But for an error page that changes it: the visit was closed by then, and is opened again. */
    @ParameterizedTest
    @MethodSource("ways")
    void a_session_is_loaded_once_for_all_dispatches(Way way) throws Exception {
        try (Site site = dispatching(way)) {
            String cookie = "Cookie: " + site.get("/begin").cookie();
            site.store.forgetCalls();

            Answer answer = site.get("/page", cookie);

            assertThat(answer.body()).contains("count 1;");
            assertThat(site.store.calls())
                    .filteredOn("find"::equals)
                    .hasSize(way.name().equals("error page") ? 2 : 1);
            assertThat(site.get("/look", cookie).body()).isEqualTo("7 1");
        }
    }

    @Test
    void several_includes_save_once() throws Exception {
        try (Site site = site().with("/page", (request, response) -> {
                    for (int index = 0; index < 3; index++) {
                        request.getRequestDispatcher("/add").include(request, response);
                    }
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/begin").cookie();
            site.store.forgetCalls();

            assertThat(site.get("/page", cookie).body()).isEqualTo("count 1;count 2;count 3;");
            assertThat(site.store.calls()).containsExactly("find", "replace");
        }
    }

    @Test
    void a_request_that_the_page_sends_to_its_own_site_keeps_what_both_put() throws Exception {
        try (Site site = site()) {
            site.with("/other", (request, response) -> request.getSession().setAttribute("inner", "yes"))
                    .with("/page", (request, response) -> {
                        request.getSession().setAttribute("outer", "yes");
                        String cookie = "Cookie: " + request.getHeader("Cookie");
                        assertThat(site.get("/other", cookie).status()).isEqualTo(200);
                    })
                    .with(
                            "/look",
                            (request, response) -> response.getWriter()
                                    .print(request.getSession().getAttribute("outer") + " "
                                            + request.getSession().getAttribute("inner")))
                    .open();
            String cookie = "Cookie: " + site.get("/begin").cookie();

            assertThat(site.get("/page", cookie).status()).isEqualTo(200);
            assertThat(site.get("/look", cookie).body()).isEqualTo("yes yes");
        }
    }

    @Test
    void a_page_that_is_redirected_to_has_the_session_that_began_before() throws Exception {
        try (Site site = site().with("/from", (request, response) -> {
                    request.getSession().setAttribute("count", 41);
                    response.sendRedirect("/add");
                })
                .open()) {
            Answer redirect = site.get("/from");

            assertThat(redirect.header("Location").orElseThrow()).endsWith("/add");
            assertThat(site.get("/add", "Cookie: " + redirect.cookie()).body()).isEqualTo("count 42;");
        }
    }

    @Test
    void two_applications_with_one_store_share_the_session_of_a_browser() throws Exception {
        InMemorySessions store = new InMemorySessions();
        try (Site one = new Site(store, SessionSettings.defaults())
                        .with(
                                "/put",
                                (request, response) -> request.getSession().setAttribute("one", "yes"))
                        .open();
                Site other = new Site(store, SessionSettings.defaults())
                        .with(
                                "/put",
                                (request, response) -> request.getSession().setAttribute("other", "yes"))
                        .with(
                                "/end",
                                (request, response) -> request.getSession().invalidate())
                        .with(
                                "/look",
                                (request, response) -> response.getWriter()
                                        .print(request.getSession().getAttribute("one") + " "
                                                + request.getSession().getAttribute("other")))
                        .open()) {
            String cookie = "Cookie: " + one.get("/put").cookie();

            other.get("/put", cookie);
            String found = other.get("/look", cookie).body();
            other.get("/end", cookie);

            assertThat(found).isEqualTo("yes yes");
            assertThat(one.get("/put", cookie).status())
                    .as("a session that its browser ended")
                    .isEqualTo(409);
        }
    }

    @Test
    void what_one_node_removes_is_gone_on_the_other() throws Exception {
        InMemorySessions store = new InMemorySessions();
        try (Site one = new Site(store, SessionSettings.defaults())
                        .with("/put", (request, response) -> {
                            request.getSession().setAttribute("color", "blue");
                            request.getSession().setAttribute("size", 7);
                        })
                        .with(
                                "/remove",
                                (request, response) -> request.getSession().removeAttribute("color"))
                        .with(
                                "/clear",
                                (request, response) -> Collections.list(
                                                request.getSession().getAttributeNames())
                                        .forEach(request.getSession()::removeAttribute))
                        .open();
                Site other = new Site(store, SessionSettings.defaults())
                        .with(
                                "/names",
                                (request, response) -> response.getWriter()
                                        .print(Collections.list(
                                                request.getSession().getAttributeNames())))
                        .open()) {
            String cookie = "Cookie: " + one.get("/put").cookie();

            one.get("/remove", cookie);
            assertThat(other.get("/names", cookie).body()).isEqualTo("[size]");

            one.get("/clear", cookie);
            assertThat(other.get("/names", cookie).body()).isEqualTo("[]");
        }
    }

    @Test
    void closing_a_response_twice_sends_one_cookie() throws Exception {
        try (Site site = site().with("/page", (request, response) -> {
                    request.getSession();
                    response.getWriter().print("text");
                    response.getWriter().close();
                    closeAgain(response);
                })
                .open()) {
            Answer answer = site.get("/page");

            assertThat(answer.headers("Set-Cookie")).hasSize(1);
            assertThat(answer.body()).isEqualTo("text");
        }
    }

    private static void closeAgain(HttpServletResponse response) throws IOException {
        response.getWriter().close();
        response.flushBuffer();
    }
}
