package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.servlet.container.Container;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailedRequestTest {
    /** A way for a request to fail. */
    record Way(String name, Site.Page page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Way> ways_to_fail() {
        return List.of(
                new Way("status 500", (request, response) -> response.setStatus(500)),
                new Way("status 503 with a flush", (request, response) -> {
                    response.setStatus(503);
                    response.flushBuffer();
                }),
                new Way("sendError", (request, response) -> response.sendError(500)),
                new Way("sendError with message", (request, response) -> response.sendError(502, "upstream")),
                new Way("exception", (request, response) -> {
                    throw new IllegalStateException("broken");
                }),
                new Way("exception after a body", (request, response) -> {
                    response.getWriter().print("half a page");
                    throw new IllegalStateException("broken");
                }),
                new Way("error", (request, response) -> {
                    throw new AssertionError("broken");
                }),
                new Way(
                        "async timeout",
                        (request, response) -> request.startAsync().setTimeout(50)),
                new Way("exception in an async dispatch", (request, response) -> {
                    request.startAsync().dispatch("/broken");
                }),
                new Way("async completed with a failure", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    response.setStatus(500);
                    async.complete();
                }));
    }

    private static Site siteFailingBy(Way way) {
        return new Site()
                .with("/broken", (request, response) -> {
                    throw new IllegalStateException("broken");
                })
                .with("/put", (request, response) -> {
                    SessionFilter.visitOf(request).put("color", SessionValue.of("blue"));
                    way.page().serve(request, response);
                })
                .with("/sign-out", (request, response) -> {
                    SessionFilter.visitOf(request).signOut();
                    way.page().serve(request, response);
                })
                .open();
    }

    @ParameterizedTest
    @MethodSource("ways_to_fail")
    void what_a_failed_request_put_is_not_stored(Way way) throws Exception {
        try (Site site = siteFailingBy(way)) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer failed = site.get("/put", cookie);

            assertThat(failed.status()).isGreaterThanOrEqualTo(500);
            assertThat(failed.headers("Set-Cookie")).isEmpty();
            assertThat(site.get("/color", cookie).body()).contains("none");
        }
    }

    @ParameterizedTest
    @MethodSource("ways_to_fail")
    void a_session_ends_and_its_cookie_goes_even_if_the_request_that_signed_out_failed(Way way) throws Exception {
        try (Site site = siteFailingBy(way)) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer failed = site.get("/sign-out", cookie);

            assertThat(failed.status()).isGreaterThanOrEqualTo(500);
            assertThat(failed.headers("Set-Cookie"))
                    .containsExactly("__Host-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(failed.headers("Vary")).containsExactly("Cookie");
            assertThat(site.get("/who", cookie).body()).contains("nobody");
        }
    }

    @ParameterizedTest
    @MethodSource("ways_to_fail")
    void the_error_page_of_the_container_carries_the_cookie_and_is_not_stored(Way way) throws Exception {
        try (Site site = siteFailingBy(way).withoutErrorPage()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer failed = site.get("/sign-out", cookie);

            assertThat(failed.headers("Set-Cookie")).hasSize(1);
            assertThat(failed.header("Cache-Control").orElseThrow()).contains("no-store");
        }
    }

    @Test
    void a_store_that_fails_at_opening_is_503_and_never_anonymous() throws Exception {
        try (Site site = new Site().open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.failAt("find");

            Answer answer = site.get("/who", cookie);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers("Retry-After")).containsExactly("1");
            assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(answer.body()).contains("error page");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(answer.body()).doesNotContain("nobody");
        }
    }

    @ParameterizedTest
    @MethodSource("io.usersessions.servlet.CommitGuardTest#ways_to_commit")
    void a_store_that_fails_at_closing_is_503_whichever_way_the_response_was_committed(CommitGuardTest.Way way)
            throws Exception {
        way.assumeThatItExists();
        try (Site site = new Site()
                .with("/flush", (request, response) -> response.flushBuffer())
                .with("/page", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    way.page().serve(request, response);
                })
                .open()) {
            site.store.failAt("create");

            Answer answer = site.get("/page");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers("Retry-After")).containsExactly("1");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(answer.headers("Location")).isEmpty();
        }
    }

    @Test
    void a_handler_that_hides_the_failure_of_the_store_still_answers_503() throws Exception {
        try (Site site = new Site()
                .with("/hide", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    try {
                        response.flushBuffer();
                    } catch (SessionStoreException hidden) {
                        response.getWriter().print("all is well");
                    }
                })
                .open()) {
            site.store.failAt("create");

            Answer answer = site.get("/hide");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("all is well");
        }
    }

    @Test
    void an_edit_that_does_not_fit_beside_another_is_409_and_loses_nothing_of_the_other() throws Exception {
        SessionValue half = SessionValue.of("x".repeat(40_000));
        try (Site site = new Site()) {
            site.with(
                            "/first",
                            (request, response) ->
                                    SessionFilter.visitOf(request).put("first", half))
                    .with("/second", (request, response) -> {
                        SessionFilter.visitOf(request).put("second", half);
                        site.get("/first", "Cookie: " + request.getHeader("Cookie"));
                    })
                    .with(
                            "/names",
                            (request, response) -> response.getWriter()
                                    .print(SessionFilter.visitOf(request).data()))
                    .open();
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer second = site.get("/second", cookie);

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.headers("Set-Cookie")).isEmpty();
            assertThat(site.get("/names", cookie).body()).contains("SessionData[first]");
        }
    }

    @Test
    void a_refused_sign_in_is_409_and_leaves_the_cookie_alone() throws Exception {
        SessionCap one = new SessionCap(1, SessionCap.WhenReached.REFUSE);
        try (Site site = new Site(ClientAddress.ofPeer(), one).open()) {
            site.get("/sign-in");

            Answer second = site.get("/sign-in");

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.headers("Set-Cookie")).isEmpty();
            assertThat(second.headers("Vary")).containsExactly("Cookie");
        }
    }

    @Test
    void an_error_answer_keeps_nothing_that_the_handler_put_on_the_response() throws Exception {
        try (Site site = new Site()
                .with("/public", (request, response) -> {
                    response.setHeader("Cache-Control", "public");
                    response.setHeader("X-Page", "of ada");
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                })
                .open()) {
            site.store.failAt("create");

            Answer answer = site.get("/public");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers("X-Page")).isEmpty();
        }
    }

    @Test
    void a_store_that_fails_in_a_request_that_began_to_be_asynchronous_completes_it_with_503() throws Exception {
        CountDownLatch completed = new CountDownLatch(1);
        try (Site site = new Site()
                .with("/async", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.setTimeout(0);
                    async.addListener(new QuietListener() {
                        @Override
                        public void onComplete(AsyncEvent event) {
                            completed.countDown();
                        }
                    });
                    SessionFilter.visitOf(request).user();
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.failAt("find");

            Answer answer = site.get("/async", cookie);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers("Retry-After")).containsExactly("1");
            assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
            assertThat(answer.body()).isEmpty();
            assertThat(completed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_session_ends_even_if_the_asynchronous_request_that_signed_out_fails_outside_the_filter() throws Exception {
        assumeFalse(Container.NAME.equals("tomcat-10.1"), "Tomcat 10.1 closes the connection without an answer");
        try (Site site = new Site()
                .withoutErrorPage()
                .with("/sign-out", (request, response) -> {
                    SessionFilter.visitOf(request).signOut();
                    request.startAsync().setTimeout(0);
                })
                .behind((request, response, chain) -> {
                    chain.doFilter(request, response);
                    if (request.isAsyncStarted()) {
                        throw new IllegalStateException("broken outside");
                    }
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer failed = site.get("/sign-out", cookie);

            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.headers("Set-Cookie")).hasSize(1);
            assertThat(site.get("/who", cookie).body()).contains("nobody");
        }
    }

    @Test
    void a_close_that_fails_for_an_unknown_reason_leaves_the_error_page_alone() throws Exception {
        try (Site site = new Site().open()) {
            site.store.failAt("create", new IllegalStateException("a fault"));

            Answer answer = site.get("/sign-in");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).contains("error page");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(answer.headers("Vary")).containsExactly("Cookie");
        }
    }

    static List<Way> ways_to_complete() {
        return List.of(
                new Way(
                        "in the thread of the container",
                        (request, response) -> request.startAsync().complete()),
                new Way("after a body", (request, response) -> {
                    response.getWriter().print("all is well");
                    request.startAsync().complete();
                }),
                new Way("in a thread of its own", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.setTimeout(0);
                    async.start(async::complete);
                }));
    }

    @ParameterizedTest
    @MethodSource("ways_to_complete")
    void an_asynchronous_close_that_fails_for_an_unknown_reason_is_500(Way way) throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    response.setHeader("X-Page", "of ada");
                    way.page().serve(request, response);
                })
                .open()) {
            site.store.failAt("create", new IllegalStateException("a fault"));

            Answer answer = site.get("/page");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("all is well");
            assertThat(answer.headers("X-Page")).isEmpty();
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void a_failure_of_the_store_is_503_however_a_framework_wraps_it() throws Exception {
        try (Site site = new Site()
                .with("/wrap", (request, response) -> {
                    try {
                        SessionFilter.visitOf(request).user();
                    } catch (SessionStoreException away) {
                        throw new ServletException("the page failed", new IllegalStateException(away));
                    }
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.failAt("find");

            Answer answer = site.get("/wrap", cookie);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers("Retry-After")).containsExactly("1");
        }
    }

    @Test
    void a_store_that_fails_in_asynchronous_work_is_503() throws Exception {
        try (Site site = new Site()
                .with("/work", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.setTimeout(0);
                    async.start(() -> SessionFilter.visitOf(request).user());
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.failAt("find");

            Answer answer = site.get("/work", cookie);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers("Retry-After")).containsExactly("1");
        }
    }

    @Test
    void what_asynchronous_work_put_before_an_error_answer_is_not_stored() throws Exception {
        try (Site site = new Site()
                .with("/work", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.setTimeout(0);
                    async.start(() -> {
                        SessionFilter.visitOf(request).put("color", SessionValue.of("blue"));
                        throw new SessionStoreException("another store is away");
                    });
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/work", cookie);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(site.get("/color", cookie).body()).contains("none");
        }
    }

    @Test
    void asynchronous_work_that_fails_after_it_completed_changes_nothing() throws Exception {
        try (Site site = new Site()
                .with("/work", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.setTimeout(0);
                    async.start(() -> {
                        async.complete();
                        throw new SessionStoreException("too late");
                    });
                })
                .open()) {
            assertThat(site.get("/work").status()).isEqualTo(200);
        }
    }
}
