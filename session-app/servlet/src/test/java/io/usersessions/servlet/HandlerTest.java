package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.trial.TrialSessions;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

/** A handler is tested with a visit that its test prepared, without a server and without the filter. */
class HandlerTest {
    private static final UserId ADA = new UserId("ada");

    private final TrialSessions trial = new TrialSessions();
    private final HttpServletRequest request = FakeRequest.from("192.0.2.1").asRequest();

    private static String greeting(HttpServletRequest request) {
        return SessionFilter.visitOf(request)
                .user()
                .map(user -> "Hello " + user)
                .orElse("Please sign in");
    }

    @Test
    void a_handler_gets_the_visit_that_its_test_put_on_the_request() {
        SessionFilter.putVisit(request, trial.signedIn(ADA));

        assertThat(greeting(request)).isEqualTo("Hello ada");
    }

    @Test
    void the_test_closes_the_visit_and_sees_what_the_handler_stored() {
        Visit visit = trial.visit();
        SessionFilter.putVisit(request, visit);

        SessionFilter.visitOf(request).put("theme", "dark");

        assertThat(trial.next(visit).text("theme")).contains("dark");
    }

    @Test
    void without_a_visit_the_error_names_the_filter() {
        assertThatThrownBy(() -> SessionFilter.visitOf(request))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SessionFilter");
    }

    @Test
    void a_request_that_passes_the_filter_has_the_visit_of_the_filter() throws Exception {
        try (Site site = new Site()) {
            Answer answer = site.behind((request, response, chain) -> {
                        SessionFilter.putVisit((HttpServletRequest) request, trial.signedIn(ADA));
                        chain.doFilter(request, response);
                    })
                    .open()
                    .get("/who");

            assertThat(answer.body()).isEqualTo("nobody");
        }
    }
}
