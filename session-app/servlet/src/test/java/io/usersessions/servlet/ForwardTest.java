package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionValue;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardTest {
    /** Says why a request failed, and keeps its text in the guard. */
    private static String reason(HttpServletRequest request) {
        return "reason: " + request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private static Site siteWithoutForwards() {
        return new Site()
                .on(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR)
                .withErrorPage("/reason")
                .with("/reason", (request, response) -> response.getWriter().print(reason(request)))
                .with("/empty", (request, response) -> {})
                .with("/flush", (request, response) -> {
                    response.getWriter().print("ada");
                    response.flushBuffer();
                })
                .with("/sign-in-and-forward", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    request.getRequestDispatcher(request.getParameter("to")).forward(request, response);
                })
                .with("/put-and-forward", (request, response) -> {
                    SessionFilter.visitOf(request).put("color", SessionValue.of("blue"));
                    request.getRequestDispatcher("/empty").forward(request, response);
                });
    }

    /** Tomcat 11 ends the response at the end of a forward, so that neither body nor header can follow. */
    @ParameterizedTest
    @ValueSource(strings = {"/who", "/empty", "/flush"})
    void a_forward_that_does_not_pass_the_filter_works_or_fails_loudly_and_stores_nothing(String target)
            throws Exception {
        try (Site site = siteWithoutForwards().open()) {
            Answer answer = site.get("/sign-in-and-forward?to=" + target);

            if (answer.status() == 200) {
                assertThat(answer.body()).isEqualTo(target.equals("/empty") ? "" : "ada");
                assertThat(answer.headers("Set-Cookie")).hasSize(1);
                assertThat(site.store.calls()).containsExactly("create");
            } else {
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.body()).contains("map SessionFilter to FORWARD");
                assertThat(answer.headers("Set-Cookie")).isEmpty();
                assertThat(site.store.calls()).isEmpty();
            }
        }
    }

    @Test
    void a_forward_that_does_not_pass_the_filter_stores_what_needs_no_header() throws Exception {
        try (Site site = siteWithoutForwards().open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/put-and-forward", cookie);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(site.get("/color", cookie).body()).isEqualTo("blue");
        }
    }

    @Test
    void a_forward_discards_what_was_written_before_it() throws Exception {
        try (Site site = new Site()
                .with("/target", (request, response) -> response.getWriter().print("target"))
                .with("/again", (request, response) -> {
                    response.getWriter().print("discarded as well");
                    request.getRequestDispatcher("/target").forward(request, response);
                })
                .with("/begin", (request, response) -> {
                    response.setHeader("X-Kept", "yes");
                    response.getWriter().print("discarded");
                    request.getRequestDispatcher("/again").forward(request, response);
                })
                .open()) {
            Answer answer = site.get("/begin");

            assertThat(answer.body()).isEqualTo("target");
            assertThat(answer.headers("X-Kept")).hasSize(1);
        }
    }

    @Test
    void a_body_goes_on_after_what_was_committed_before_the_filter() throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> response.getWriter().print("page"))
                .behind((request, response, chain) -> {
                    response.getWriter().print("early ");
                    response.flushBuffer();
                    chain.doFilter(request, response);
                    response.getWriter().print(" late");
                })
                .open()) {
            assertThat(site.get("/page").body()).isEqualTo("early page late");
        }
    }
}
