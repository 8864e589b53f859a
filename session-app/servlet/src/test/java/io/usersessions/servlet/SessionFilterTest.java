package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFilterTest {
    private static final String WELL_FORMED = "A".repeat(22) + "." + "A".repeat(43);

    @Test
    void a_request_that_ignores_the_session_costs_no_call_and_gets_no_header() throws Exception {
        try (Site site = new Site()
                .with("/static", (request, response) -> response.getWriter().print("the same for all"))
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.forgetCalls();

            Answer answer = site.get("/static", cookie);

            assertThat(site.store.calls()).isEmpty();
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(answer.headers("Vary")).isEmpty();
            assertThat(answer.headers("Cache-Control")).isEmpty();
        }
    }

    @Test
    void holding_the_visit_does_not_look_at_the_session() throws Exception {
        try (Site site = new Site()
                .with("/hold", (request, response) -> SessionFilter.visitOf(request))
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.forgetCalls();

            Answer answer = site.get("/hold", cookie);

            assertThat(site.store.calls()).isEmpty();
            assertThat(answer.headers("Vary")).isEmpty();
        }
    }

    @Test
    void an_unchanged_request_costs_one_read_and_no_write() throws Exception {
        try (Site site = new Site().open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.forgetCalls();

            Answer answer = site.get("/who", cookie);

            assertThat(site.store.calls()).containsExactly("find");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(answer.headers("Vary")).containsExactly("Cookie");
        }
    }

    @Test
    void a_visitor_without_a_cookie_costs_no_call() throws Exception {
        try (Site site = new Site().open()) {
            Answer answer = site.get("/who");

            assertThat(site.store.calls()).isEmpty();
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(answer.headers("Vary")).containsExactly("Cookie");
        }
    }

    record Look(String name, Consumer<Visit> look) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Look> ways_to_look() {
        return List.of(
                new Look("session", Visit::session),
                new Look("isStored", Visit::isStored),
                new Look("data", Visit::data),
                new Look("user", Visit::user),
                new Look("isAuthenticatedWithin", visit -> visit.isAuthenticatedWithin(Duration.ofMinutes(5))),
                new Look("put of what is there", visit -> visit.put("color", SessionValue.of("red"))),
                new Look("remove of what is not there", visit -> visit.remove("size")));
    }

    @ParameterizedTest
    @MethodSource("ways_to_look")
    void every_way_to_look_at_the_session_makes_the_response_vary(Look way) throws Exception {
        try (Site site = new Site()
                .with(
                        "/red",
                        (request, response) -> SessionFilter.visitOf(request).put("color", SessionValue.of("red")))
                .with("/look", (request, response) -> way.look().accept(SessionFilter.visitOf(request)))
                .open()) {
            String cookie = "Cookie: " + site.get("/red").cookie();

            Answer answer = site.get("/look", cookie);

            assertThat(answer.headers("Vary")).containsExactly("Cookie");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
        }
    }

    record Change(String name, Consumer<Visit> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Change> changes_of_the_cookie() {
        return List.of(
                new Change("sign in", visit -> visit.signIn(Site.ADA)),
                new Change("sign in for long", visit -> visit.signIn(Site.ADA, Lifetime.rememberMe())),
                new Change("sign out", Visit::signOut),
                new Change("rotate", Visit::rotate),
                new Change("reauthenticate", Visit::reauthenticate),
                new Change("another lifetime", visit -> visit.lasting(Lifetime.rememberMe())));
    }

    @ParameterizedTest
    @MethodSource("changes_of_the_cookie")
    void every_response_that_changes_the_cookie_must_not_be_stored(Change way) throws Exception {
        try (Site site = new Site()
                .with("/change", (request, response) -> {
                    response.setHeader("Cache-Control", "public, max-age=600");
                    way.change().accept(SessionFilter.visitOf(request));
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/change", cookie);

            assertThat(answer.headers("Set-Cookie")).hasSize(1);
            assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers("Vary")).containsExactly("Cookie");
        }
    }

    @Test
    void caching_headers_of_a_handler_are_kept_if_they_are_as_strict() throws Exception {
        try (Site site = new Site()
                .with("/strict", (request, response) -> {
                    response.setHeader("Cache-Control", "private, No-Store, max-age=0");
                    response.addHeader("Vary", "Accept");
                    response.addHeader("Vary", "Accept-Language, cookie");
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                })
                .open()) {
            Answer answer = site.get("/strict");

            assertThat(answer.headers("Cache-Control")).containsExactly("private, No-Store, max-age=0");
            assertThat(String.join(", ", answer.headers("Vary"))).isEqualTo("Accept, Accept-Language, cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "undefined", "deleted", "../../etc/passwd", "%00", WELL_FORMED_TEXT})
    void a_cookie_made_up_by_the_client_is_an_anonymous_visit_without_a_row(String value) throws Exception {
        try (Site site = new Site().open()) {
            Answer answer = site.get("/who", "Cookie: __Host-session=" + value);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("nobody");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(site.store.calls()).doesNotContain("create", "replace", "touch", "end");
        }
    }

    private static final String WELL_FORMED_TEXT = "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void a_well_formed_key_that_was_never_issued_is_not_adopted() throws Exception {
        try (Site site = new Site().open()) {
            Answer answer = site.get("/sign-in", "Cookie: __Host-session=" + WELL_FORMED);

            assertThat(answer.cookie()).doesNotContain(WELL_FORMED);
        }
    }

    @Test
    void the_key_counts_in_the_cookie_alone() throws Exception {
        try (Site site = new Site().open()) {
            String key = site.get("/sign-in").cookie().split("=", -1)[1];

            Answer inQuery = site.get("/who?__Host-session=" + key + "&jsessionid=" + key);
            Answer inHeader = site.get("/who", "X-Session: " + key, "Authorization: Bearer " + key);

            assertThat(inQuery.body()).contains("nobody");
            assertThat(inHeader.body()).contains("nobody");
        }
    }

    @Test
    void a_session_that_is_ended_in_the_middle_of_a_write_does_not_come_back() throws Exception {
        try (Site site = new Site()) {
            site.with("/write", (request, response) -> {
                        Visit visit = SessionFilter.visitOf(request);
                        visit.put("color", SessionValue.of("blue"));
                        site.store.end(visit.session().id());
                    })
                    .open();
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer write = site.get("/write", cookie);

            assertThat(write.status()).isEqualTo(409);
            assertThat(write.headers("Set-Cookie")).isEmpty();
            assertThat(site.get("/who", cookie).body()).contains("nobody");
            assertThat(site.get("/color", cookie).body()).contains("none");
        }
    }

    @Test
    void a_sign_out_before_a_refused_sign_in_is_carried_out_and_removes_the_cookie() throws Exception {
        SessionCap one = new SessionCap(1, SessionCap.WhenReached.REFUSE);
        UserId bob = new UserId("bob");
        try (Site site = new Site(ClientAddress.ofPeer(), one)
                .with(
                        "/bob",
                        (request, response) -> SessionFilter.visitOf(request).signIn(bob))
                .with("/change-user", (request, response) -> {
                    SessionFilter.visitOf(request).signOut();
                    SessionFilter.visitOf(request).signIn(bob);
                })
                .open()) {
            site.get("/bob");
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer refused = site.get("/change-user", cookie);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.headers("Set-Cookie"))
                    .containsExactly("__Host-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(site.get("/who", cookie).body()).contains("nobody");
        }
    }

    @Test
    void one_request_has_one_visit_through_all_its_dispatches() throws Exception {
        try (Site site = new Site()
                .with("/count", (request, response) -> {
                    Visit visit = SessionFilter.visitOf(request);
                    long count = visit.data().whole("count").orElse(0);
                    visit.put("count", SessionValue.of(count + 1));
                    response.getWriter().println("count=" + (count + 1));
                })
                .with("/all", (request, response) -> {
                    request.getRequestDispatcher("/count").include(request, response);
                    request.getRequestDispatcher("/count").include(request, response);
                    request.startAsync().dispatch("/count");
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.forgetCalls();

            Answer answer = site.get("/all", cookie);

            assertThat(answer.body()).contains("count=3");
            assertThat(site.store.calls()).containsExactly("find", "replace");
        }
    }

    @Test
    void a_visit_without_the_filter_is_a_clear_error() {
        FakeRequest request = FakeRequest.from("127.0.0.1");

        assertThatThrownBy(() -> SessionFilter.visitOf(request.asRequest()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("map SessionFilter");
    }

    /** A way for a response to begin. */
    record Beginning(String name, Site.Page page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Beginning> ways_to_begin() {
        return List.of(
                new Beginning("flushBuffer", (request, response) -> response.flushBuffer()),
                new Beginning(
                        "stream flush",
                        (request, response) -> response.getOutputStream().flush()),
                new Beginning(
                        "writer close",
                        (request, response) -> response.getWriter().close()),
                new Beginning(
                        "more than a buffer",
                        (request, response) -> response.getOutputStream().write(new byte[100_000])),
                new Beginning(
                        "as much as a buffer",
                        (request, response) -> response.getOutputStream().write(new byte[response.getBufferSize()])),
                new Beginning("what the container still keeps", (request, response) -> {
                    handDownWhatTheContainerKeeps(request, response);
                    request.getAsyncContext().setTimeout(50);
                }),
                new Beginning("sendRedirect", (request, response) -> response.sendRedirect("/who")),
                new Beginning(
                        "async complete",
                        (request, response) -> request.startAsync().complete()));
    }

    /** A write listener releases the response before there is a body to commit. */
    private static void handDownWhatTheContainerKeeps(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.startAsync();
        response.getOutputStream().print("text");
        response.getOutputStream().setWriteListener(new WriteListener() {
            @Override
            public void onWritePossible() {}

            @Override
            public void onError(Throwable failed) {}
        });
        assertThat(response.isCommitted()).isFalse();
    }

    private static String refusalOfFirstLook(HttpServletRequest request) {
        try {
            return "seen " + SessionFilter.visitOf(request).user();
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("ways_to_begin")
    void a_first_look_after_the_response_began_is_refused(Beginning way) throws Exception {
        BlockingQueue<String> refusals = new LinkedBlockingQueue<>();
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    way.page().serve(request, response);
                    refusals.add(refusalOfFirstLook(request));
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.forgetCalls();

            site.get("/page", cookie);

            assertThat(refusals.poll(10, TimeUnit.SECONDS)).contains("ask for the session before the response begins");
            assertThat(site.store.calls()).isEmpty();
        }
    }

    @Test
    void a_later_look_after_the_response_began_is_granted() throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    SessionFilter.visitOf(request).session();
                    response.flushBuffer();
                    response.getWriter()
                            .print(SessionFilter.visitOf(request).user().orElseThrow());
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/page", cookie);

            assertThat(answer.body()).contains("ada");
            assertThat(answer.headers("Vary")).containsExactly("Cookie");
        }
    }

    @Test
    void a_response_that_is_reset_has_not_begun() throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    handDownWhatTheContainerKeeps(request, response);
                    response.reset();
                    response.getWriter()
                            .print(SessionFilter.visitOf(request).user().orElseThrow());
                    request.getAsyncContext().complete();
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/page", cookie);

            assertThat(answer.body()).contains("ada");
            assertThat(answer.headers("Vary")).containsExactly("Cookie");
        }
    }

    static List<Beginning> ways_to_reach_the_error_page() {
        return List.of(
                new Beginning("sendError", (request, response) -> response.sendError(404)),
                new Beginning("exception", (request, response) -> {
                    throw new IllegalStateException("broken");
                }),
                new Beginning("exception after a body that the container still keeps", (request, response) -> {
                    handDownWhatTheContainerKeeps(request, response);
                    throw new IllegalStateException("broken");
                }),
                new Beginning(
                        "async timeout",
                        (request, response) -> request.startAsync().setTimeout(50)),
                new Beginning("async timeout after a body", (request, response) -> {
                    response.getWriter().print("half a page");
                    request.startAsync().setTimeout(50);
                }),
                new Beginning("sendError before async complete", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    response.sendError(404);
                    async.complete();
                }),
                new Beginning("sendError in asynchronous work", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.start(() -> {
                        sendError(response);
                        async.complete();
                    });
                }),
                new Beginning("sendError at an async timeout", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.setTimeout(50);
                    async.addListener(new QuietListener() {
                        @Override
                        public void onTimeout(AsyncEvent event) {
                            sendError(response);
                            async.complete();
                        }
                    });
                }),
                new Beginning(
                        "sendError in an async dispatch",
                        (request, response) -> request.startAsync().dispatch("/send-error")),
                new Beginning(
                        "exception in an async dispatch",
                        (request, response) -> request.startAsync().dispatch("/broken")),
                new Beginning(
                        "sendError in a forward",
                        (request, response) ->
                                request.getRequestDispatcher("/send-error").forward(request, response)),
                new Beginning(
                        "exception in a forward",
                        (request, response) ->
                                request.getRequestDispatcher("/broken").forward(request, response)),
                new Beginning(
                        "exception in an include",
                        (request, response) ->
                                request.getRequestDispatcher("/broken").include(request, response)));
    }

    private static void sendError(HttpServletResponse response) {
        try {
            response.sendError(404);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("ways_to_reach_the_error_page")
    void an_error_page_can_look_first(Beginning way) throws Exception {
        try (Site site = new Site()
                .with("/page", way.page())
                .with("/send-error", (request, response) -> response.sendError(404))
                .with("/broken", (request, response) -> {
                    throw new IllegalStateException("broken");
                })
                .with("/personal", (request, response) -> response.getWriter().print(refusalOfFirstLook(request)))
                .withErrorPage("/personal")
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/page", cookie);

            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).contains("ada");
            assertThat(answer.headers("Vary")).containsExactly("Cookie");
        }
    }

    @Test
    void a_chosen_name_carries_a_session_from_one_request_to_the_next() throws Exception {
        try (Site site = new Site().with(CookieFormat.plainHttp().named("shop"))) {
            Answer signedIn = site.open().get("/sign-in");
            Answer next = site.get("/who", "Cookie: " + signedIn.cookie());

            assertThat(signedIn.headers("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("shop=");
            assertThat(next.body()).isEqualTo("ada");
        }
    }
}
