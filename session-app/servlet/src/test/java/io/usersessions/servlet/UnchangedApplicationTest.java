package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.trial.TrialSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Handlers that know {@code request.getSession()} only. */
class UnchangedApplicationTest {
    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static Site site() {
        return new Site()
                .with("/begin", (request, response) -> request.getSession())
                .with("/put", (request, response) -> request.getSession().setAttribute("color", "blue"))
                .with("/look", UnchangedApplicationTest::look)
                .with("/requested", UnchangedApplicationTest::requested)
                .with("/user", UnchangedApplicationTest::user)
                .with("/quiet", (request, response) -> response.getWriter().print("quiet"));
    }

    private static void look(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        response.getWriter().print(session == null ? "none" : "color " + session.getAttribute("color"));
    }

    private static void requested(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String before = request.getRequestedSessionId() + " " + request.isRequestedSessionIdValid() + " "
                + request.isRequestedSessionIdFromCookie() + " " + request.isRequestedSessionIdFromURL();
        String id = request.getSession().getId();
        response.getWriter().print(before + " " + id.equals(request.getRequestedSessionId()));
    }

    private static void user(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter()
                .print(request.getRemoteUser() + " "
                        + (request.getUserPrincipal() == null
                                ? "nobody"
                                : request.getUserPrincipal().getName()));
    }

    @Test
    void a_session_begins_with_one_cookie_and_is_found_again() throws Exception {
        try (Site site = site().open()) {
            Answer begun = site.get("/put");

            assertThat(begun.headers("Set-Cookie"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("__Host-session=");
            Answer found = site.get("/look", "Cookie: " + begun.cookie());
            assertThat(found.body()).isEqualTo("color blue");
            assertThat(found.headers("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void an_empty_session_is_found_again_as_well() throws Exception {
        try (Site site = site().open()) {
            String cookie = site.get("/begin").cookie();

            assertThat(site.get("/look", "Cookie: " + cookie).body()).isEqualTo("color null");
        }
    }

    @Test
    void a_request_that_does_not_ask_for_the_session_reaches_no_store() throws Exception {
        try (Site site = site().open()) {
            String cookie = site.get("/put").cookie();
            site.store.forgetCalls();

            Answer quiet = site.get("/quiet", "Cookie: " + cookie);
            Answer unknown = site.get("/quiet", "Cookie: __Host-session=" + UNKNOWN);

            assertThat(site.store.calls()).isEmpty();
            assertThat(quiet.headers("Set-Cookie")).isEmpty();
            assertThat(quiet.headers("Vary")).isEmpty();
            assertThat(unknown.headers("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void a_request_loads_the_session_once() throws Exception {
        try (Site site = site().with("/often", (request, response) -> {
                    request.getSession(false).getAttribute("color");
                    request.getSession().getAttributeNames();
                    request.getSession(true).getLastAccessedTime();
                    request.isRequestedSessionIdValid();
                })
                .open()) {
            String cookie = site.get("/put").cookie();
            site.store.forgetCalls();

            site.get("/often", "Cookie: " + cookie);

            assertThat(site.store.calls()).containsExactly("find");
        }
    }

    @Test
    void the_requested_id_is_the_public_part_of_the_key() throws Exception {
        try (Site site = site().open()) {
            String cookie = site.get("/begin").cookie();
            String id = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf('.'));

            assertThat(site.get("/requested", "Cookie: " + cookie).body()).isEqualTo(id + " true true false true");
        }
    }

    @Test
    void an_unknown_key_is_not_adopted() throws Exception {
        try (Site site = site().open()) {
            Answer answer = site.get("/requested", "Cookie: __Host-session=" + UNKNOWN);

            assertThat(answer.body()).isEqualTo("AAAAAAAAAAAAAAAAAAAAAA false true false false");
            assertThat(answer.cookie()).doesNotContain(UNKNOWN);
            assertThat(site.store.calls()).containsExactly("find", "create");
        }
    }

    @Test
    void a_malformed_key_is_no_requested_id() throws Exception {
        try (Site site = site().open()) {
            assertThat(site.get("/requested", "Cookie: __Host-session=secret").body())
                    .isEqualTo("null false false false false");
            assertThat(site.store.calls()).containsExactly("create");
        }
    }

    @Test
    void no_session_id_is_read_from_a_url() throws Exception {
        try (Site site = site().open()) {
            String cookie = site.get("/put").cookie();
            String key = cookie.substring(cookie.indexOf('=') + 1);

            assertThat(site.get("/look;jsessionid=" + key).body()).isEqualTo("none");
            assertThat(site.get("/look?sid=" + key).body()).isEqualTo("none");
        }
    }

    @Test
    void an_end_removes_the_cookie_and_the_session() throws Exception {
        try (Site site = site().with(
                        "/end", (request, response) -> request.getSession().invalidate())
                .open()) {
            String cookie = site.get("/put").cookie();

            Answer ended = site.get("/end", "Cookie: " + cookie);

            assertThat(ended.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
            assertThat(site.get("/look", "Cookie: " + cookie).body()).isEqualTo("none");
        }
    }

    @Test
    void a_changed_id_is_one_new_cookie_and_the_old_one_opens_nothing() throws Exception {
        try (Site site = site().with("/change", (request, response) -> {
                    request.changeSessionId();
                    request.getSession().setAttribute("user", "ada");
                })
                .open()) {
            String planted = site.get("/put").cookie();

            Answer changed = site.get("/change", "Cookie: " + planted);

            assertThat(changed.headers("Set-Cookie")).hasSize(1);
            assertThat(site.get("/look", "Cookie: " + changed.cookie()).body()).isEqualTo("color blue");
            assertThat(site.get("/look", "Cookie: " + planted).body()).isEqualTo("none");
        }
    }

    @Test
    void a_session_may_change_after_the_response_began() throws Exception {
        try (Site site = site().with("/long", (request, response) -> {
                    HttpSession session = request.getSession();
                    response.getWriter().print("x".repeat(100_000));
                    session.setAttribute("color", "green");
                    response.getWriter().print("y".repeat(100_000));
                })
                .open()) {
            Answer answer = site.get("/long");

            assertThat(site.get("/look", "Cookie: " + answer.cookie()).body()).isEqualTo("color green");
        }
    }

    @Test
    void a_list_that_is_filled_after_it_was_put_is_stored_full_with_one_call() throws Exception {
        try (Site site = site().with("/fill", (request, response) -> {
                    List<String> colors = new ArrayList<>();
                    request.getSession().setAttribute("color", colors);
                    colors.add("red");
                })
                .open()) {
            Answer filled = site.get("/fill");

            assertThat(site.store.calls()).containsExactly("create");
            assertThat(site.get("/look", "Cookie: " + filled.cookie()).body()).isEqualTo("color [red]");
        }
    }

    @Test
    @SuppressWarnings("JavaUtilDate") // a class that is none of the application's own
    void an_object_of_a_foreign_class_is_found_again_if_it_is_converted() throws Exception {
        AttributeConversion<Date> dates =
                AttributeConversion.of("date", Date.class, Date::toInstant, plain -> Date.from((Instant) plain));
        try (Site site = site().built(builder -> builder.convert(dates))
                .with("/date", (request, response) -> request.getSession().setAttribute("color", new Date(86_400_000)))
                .with(
                        "/when",
                        (request, response) -> response.getWriter()
                                .print(((Date) request.getSession().getAttribute("color")).toInstant()))
                .open()) {
            String cookie = site.get("/date").cookie();

            assertThat(site.get("/when", "Cookie: " + cookie).body()).isEqualTo("1970-01-02T00:00:00Z");
        }
    }

    @Test
    void a_list_that_is_filled_with_what_cannot_be_stored_fails_the_request() throws Exception {
        try (Site site = site().with("/fill", (request, response) -> {
                    List<Object> colors = new ArrayList<>();
                    request.getSession().setAttribute("color", colors);
                    colors.add(new Object());
                })
                .open()) {
            Answer failed = site.get("/fill");

            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.headers("Set-Cookie")).isEmpty();
            assertThat(site.store.calls()).isEmpty();
        }
    }

    @Test
    void no_session_begins_after_the_response_began() throws Exception {
        try (Site site = site().with("/late", (request, response) -> {
                    response.flushBuffer();
                    try {
                        request.getSession();
                    } catch (IllegalStateException late) {
                        response.getWriter().print("too late");
                    }
                })
                .open()) {
            Answer answer = site.get("/late");

            assertThat(answer.body()).contains("too late");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void what_a_page_changes_late_is_not_stored_if_it_fails_then() throws Exception {
        try (Site site = site().with("/flushed", (request, response) -> {
                    HttpSession session = request.getSession();
                    response.flushBuffer();
                    session.setAttribute("color", "red");
                    throw new IllegalStateException("late");
                })
                .with("/sent", (request, response) -> {
                    HttpSession session = request.getSession();
                    response.sendError(404);
                    session.setAttribute("color", "red");
                    throw new IllegalStateException("late");
                })
                .open()) {
            String cookie = site.get("/put").cookie();

            site.get("/flushed", "Cookie: " + cookie);
            site.get("/sent", "Cookie: " + cookie);

            assertThat(site.get("/look", "Cookie: " + cookie).body()).isEqualTo("color blue");
        }
    }

    @Test
    void an_error_page_may_begin_and_change_a_session() throws Exception {
        try (Site site = site().withErrorPage("/put")
                .with("/missing", (request, response) -> response.sendError(404))
                .open()) {
            Answer answer = site.get("/missing");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(site.get("/look", "Cookie: " + answer.cookie()).body()).isEqualTo("color blue");
        }
    }

    @Test
    void the_error_page_of_a_failed_request_uses_a_session_that_is_not_stored() throws Exception {
        try (Site site = site().with("/page", (request, response) -> {
                    request.getSession().setAttribute("shown", true);
                    response.getWriter().print("sorry " + request.getSession().getAttribute("shown"));
                })
                .withErrorPage("/page")
                .with("/broken", (request, response) -> {
                    request.getSession().setAttribute("half", "done");
                    response.sendError(500);
                })
                .open()) {
            Answer answer = site.get("/broken");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).contains("sorry true");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(site.store.calls()).isEmpty();
        }
    }

    @Test
    void an_error_page_sees_the_session_of_its_request() throws Exception {
        try (Site site = site().withErrorPage("/look")
                .with("/missing", (request, response) -> {
                    request.getSession().setAttribute("seen", 1);
                    response.sendError(404);
                })
                .open()) {
            String cookie = site.get("/put").cookie();

            assertThat(site.get("/missing", "Cookie: " + cookie).body()).contains("color blue");
        }
    }

    @Test
    void a_forwarded_request_has_the_same_session() throws Exception {
        try (Site site = site().with("/forward", (request, response) -> {
                    request.getSession().setAttribute("color", "red");
                    request.getRequestDispatcher("/look").forward(request, response);
                })
                .open()) {
            assertThat(site.get("/forward").body()).isEqualTo("color red");
            assertThat(site.store.calls()).containsExactly("create");
        }
    }

    @Test
    void the_user_of_the_session_is_the_user_of_the_request() throws Exception {
        try (Site site = site().with("/sign-out", (request, response) -> {
                    request.logout();
                    user(request, response);
                })
                .open()) {
            String cookie = site.get("/sign-in").cookie();

            assertThat(site.get("/user").body()).isEqualTo("null nobody");
            assertThat(site.get("/user", "Cookie: " + cookie).body()).isEqualTo("ada ada");
            assertThat(site.get("/sign-out", "Cookie: " + cookie).body()).isEqualTo("null nobody");
            assertThat(site.get("/user", "Cookie: " + cookie).body()).isEqualTo("null nobody");
        }
    }

    @Test
    void an_application_takes_one_session_filter() throws Exception {
        SessionFilter second =
                SessionFilter.builder(new TrialSessions().sessions()).build();
        List<String> refusals = new ArrayList<>();
        try (Site site = site().starting(context -> {
                    try {
                        second.addTo(context);
                    } catch (IllegalStateException refused) {
                        refusals.add(refused.getMessage());
                    }
                })
                .open()) {
            assertThat(refusals).hasSize(1).first().asString().contains("already");
            assertThat(site.get("/begin").headers("Set-Cookie")).hasSize(1);
        }
    }

    @Test
    void the_cookie_of_the_container_does_not_appear() throws Exception {
        try (Site site = site().open()) {
            Answer answer = site.get("/put");

            assertThat(answer.headers("Set-Cookie")).noneMatch(line -> line.contains("JSESSIONID"));
        }
    }
}
