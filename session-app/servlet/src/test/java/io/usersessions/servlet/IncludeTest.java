package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncludeTest {
    /** Something that an included page must not do. */
    record Attempt(String name, Site.Page page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Attempt> attempts_of_an_included_page() {
        return List.of(
                new Attempt("setStatus", (request, response) -> response.setStatus(500)),
                new Attempt("sendError", (request, response) -> response.sendError(404)),
                new Attempt("sendError with message", (request, response) -> response.sendError(404, "gone")),
                new Attempt("sendRedirect", (request, response) -> response.sendRedirect("/who")),
                new Attempt("reset", (request, response) -> response.reset()),
                new Attempt("resetBuffer", (request, response) -> response.resetBuffer()),
                new Attempt("setContentLength", (request, response) -> response.setContentLength(2)));
    }

    @ParameterizedTest
    @MethodSource("attempts_of_an_included_page")
    void an_included_page_does_not_answer_for_the_page_that_includes_it(Attempt attempt) throws Exception {
        try (Site site = new Site()
                .with("/included", attempt.page())
                .with("/page", (request, response) -> {
                    response.getWriter().print("before ");
                    request.getRequestDispatcher("/included").include(request, response);
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    response.getWriter().print("after");
                })
                .open()) {
            Answer answer = site.get("/page");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("before after");
            assertThat(site.get("/who", "Cookie: " + answer.cookie()).body()).isEqualTo("ada");
        }
    }
}
