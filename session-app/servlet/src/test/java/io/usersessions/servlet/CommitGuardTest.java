package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.servlet.container.Container;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommitGuardTest {
    private static final byte[] MORE_THAN_A_BUFFER = new byte[100_000];
    private static final String LONG_TEXT = "x".repeat(100_000);

    /** A way to commit a response, after the handler signed someone in. */
    record Way(String name, Site.Page page, boolean isNewInServlet61) {
        Way(String name, Site.Page page) {
            this(name, page, false);
        }

        static Way ofServlet61(String name, Site.Page page) {
            return new Way(name, page, true);
        }

        void assumeThatItExists() {
            assumeTrue(!isNewInServlet61 || Container.isServlet61(), "servlet 6.0 has no such method");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Way> ways_to_commit() {
        return List.of(
                new Way(
                        "normal end",
                        (request, response) -> response.getWriter().print("text")),
                new Way("no body at all", (request, response) -> {}),
                new Way("flushBuffer", (request, response) -> response.flushBuffer()),
                new Way(
                        "stream flush",
                        (request, response) -> response.getOutputStream().flush()),
                new Way(
                        "stream close",
                        (request, response) -> response.getOutputStream().close()),
                new Way(
                        "writer flush",
                        (request, response) -> response.getWriter().flush()),
                new Way(
                        "writer close",
                        (request, response) -> response.getWriter().close()),
                new Way(
                        "one large write",
                        (request, response) -> response.getOutputStream().write(MORE_THAN_A_BUFFER)),
                new Way("many small writes", (request, response) -> {
                    for (byte b : MORE_THAN_A_BUFFER) {
                        response.getOutputStream().write(b);
                    }
                }),
                Way.ofServlet61("one large buffer", (request, response) -> {
                    response.getOutputStream().write(ByteBuffer.wrap(MORE_THAN_A_BUFFER));
                }),
                Way.ofServlet61("a small buffer", (request, response) -> {
                    response.getOutputStream().write(ByteBuffer.wrap(new byte[10]));
                }),
                new Way("long text", (request, response) -> response.getWriter().print(LONG_TEXT)),
                new Way("many short texts", (request, response) -> {
                    for (int i = 0; i < 20_000; i++) {
                        response.getWriter().println(i);
                    }
                }),
                new Way("a buffer of no size", (request, response) -> {
                    response.setBufferSize(1);
                    response.getOutputStream().print("text");
                }),
                new Way("setContentLength reached", (request, response) -> {
                    response.setContentLength(4);
                    response.getOutputStream().print("text");
                    response.getOutputStream().flush();
                }),
                new Way("setContentLengthLong reached", (request, response) -> {
                    response.setContentLengthLong(4);
                    response.getWriter().print("text");
                }),
                new Way("setContentLength after the body", (request, response) -> {
                    response.getOutputStream().print("text");
                    response.setContentLength(4);
                }),
                new Way("setHeader Content-Length after the body", (request, response) -> {
                    response.getOutputStream().print("text");
                    response.setHeader("Content-Length", "4");
                }),
                new Way("addHeader Content-Length after the body", (request, response) -> {
                    response.getOutputStream().print("text");
                    response.addHeader("content-length", "4");
                }),
                new Way("setIntHeader Content-Length after the body", (request, response) -> {
                    response.getWriter().print("text");
                    response.setIntHeader("Content-Length", 4);
                }),
                new Way("addIntHeader Content-Length after the body", (request, response) -> {
                    response.getWriter().print("text");
                    response.addIntHeader("Content-Length", 4);
                }),
                new Way("setHeader Content-Length of nothing", (request, response) -> {
                    response.setHeader("Content-Length", "0");
                }),
                new Way("setIntHeader Content-Length of nothing", (request, response) -> {
                    response.setIntHeader("Content-Length", 0);
                }),
                new Way("setContentLength of nothing", (request, response) -> response.setContentLength(0)),
                new Way("setContentLengthLong of nothing", (request, response) -> response.setContentLengthLong(0)),
                new Way("a length of nothing that is taken back", (request, response) -> {
                    response.setContentLength(0);
                    response.setContentLength(4);
                    response.getWriter().print("text");
                }),
                new Way("sendError", (request, response) -> response.sendError(404)),
                new Way("sendError with message", (request, response) -> response.sendError(404, "gone")),
                new Way("sendError after a body", (request, response) -> {
                    response.getWriter().print("text");
                    response.sendError(404);
                }),
                new Way("sendRedirect", (request, response) -> response.sendRedirect("/who")),
                Way.ofServlet61("sendRedirect with status", (request, response) -> response.sendRedirect("/who", 303)),
                Way.ofServlet61("sendRedirect keeping the body", (request, response) -> {
                    response.getWriter().print("text");
                    response.sendRedirect("/who", 303, false);
                }),
                new Way("reset", (request, response) -> {
                    response.getWriter().print("text");
                    response.reset();
                    response.getOutputStream().print("other text");
                }),
                new Way("reset after the length was reached", (request, response) -> {
                    response.getOutputStream().print("text");
                    response.setContentLength(4);
                    response.reset();
                    response.getOutputStream().print("other text");
                }),
                new Way("resetBuffer", (request, response) -> {
                    response.getWriter().print("text");
                    response.resetBuffer();
                }),
                new Way("204", (request, response) -> response.setStatus(204)),
                new Way("304", (request, response) -> response.setStatus(304)),
                new Way(
                        "forward",
                        (request, response) ->
                                request.getRequestDispatcher("/who").forward(request, response)),
                new Way(
                        "include",
                        (request, response) ->
                                request.getRequestDispatcher("/who").include(request, response)),
                new Way("include that flushes", (request, response) -> {
                    request.getRequestDispatcher("/flush").include(request, response);
                    response.getWriter().print("more");
                }),
                new Way(
                        "async complete",
                        (request, response) -> request.startAsync().complete()),
                new Way("async complete of the context asked for again", (request, response) -> {
                    request.startAsync();
                    request.getAsyncContext().complete();
                }),
                new Way("async complete with own request and response", (request, response) -> {
                    AsyncContext async = request.startAsync(request, response);
                    async.getResponse().getWriter().print("text");
                    async.complete();
                }),
                new Way(
                        "async dispatch",
                        (request, response) -> request.startAsync().dispatch("/who")),
                new Way("async write from another thread", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.start(() -> {
                        try {
                            print(async, LONG_TEXT);
                        } finally {
                            async.complete();
                        }
                    });
                }),
                new Way("async timeout that a listener answers", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.setTimeout(50);
                    async.addListener(new QuietListener() {
                        @Override
                        public void onTimeout(AsyncEvent event) {
                            print(async, "text");
                            async.complete();
                        }
                    });
                }),
                new Way("async sendError", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    response.sendError(404);
                    async.complete();
                }),
                new Way("async sendRedirect", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    response.sendRedirect("/who");
                    async.complete();
                }),
                new Way("write listener", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    ServletOutputStream out = response.getOutputStream();
                    out.setWriteListener(new CompletingListener(async, out));
                }));
    }

    private static void print(AsyncContext async, String text) {
        try {
            async.getResponse().getWriter().print(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record CompletingListener(AsyncContext async, ServletOutputStream out) implements WriteListener {
        @Override
        public void onWritePossible() throws IOException {
            if (out.isReady()) {
                out.print("text");
                async.complete();
            }
        }

        @Override
        public void onError(Throwable broken) {
            async.complete();
        }
    }

    private static Site siteCommittingBy(Way way) {
        way.assumeThatItExists();
        return new Site()
                .built(builder -> builder.clearingSiteData("cache", "storage"))
                .with("/flush", (request, response) -> response.flushBuffer())
                .with("/page", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    way.page().serve(request, response);
                })
                .with("/leave", (request, response) -> {
                    SessionFilter.visitOf(request).signOut();
                    way.page().serve(request, response);
                })
                .open();
    }

    @ParameterizedTest
    @MethodSource("ways_to_commit")
    void every_way_to_commit_carries_the_cookie_once(Way way) throws Exception {
        try (Site site = siteCommittingBy(way)) {
            Answer answer = site.get("/page");

            assertThat(answer.headers("Set-Cookie")).hasSize(1);
            assertThat(answer.headers("Vary")).containsExactly("Cookie");
            assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(site.store.calls()).containsExactly("create");
        }
    }

    @ParameterizedTest
    @MethodSource("ways_to_commit")
    void the_cookie_of_every_way_to_commit_opens_the_session_until_a_sign_out_clears_what_the_browser_kept(Way way)
            throws Exception {
        try (Site site = siteCommittingBy(way)) {
            String cookie = site.get("/page").cookie();

            assertThat(site.get("/who", "Cookie: " + cookie).body()).contains("ada");
            Answer signOut = site.get("/leave", "Cookie: " + cookie);
            assertThat(signOut.headers("Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
            assertThat(signOut.headers("Set-Cookie")).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("ways_to_commit")
    void a_head_request_carries_the_cookie_as_well(Way way) throws Exception {
        try (Site site = siteCommittingBy(way)) {
            Answer answer = site.send("HEAD", "/page");

            assertThat(answer.headers("Set-Cookie")).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("ways_to_commit")
    void the_client_reads_nothing_before_the_session_is_stored(Way way) throws Exception {
        try (Site site = siteCommittingBy(way);
                Line line = Line.to(site)) {
            Gate gate = site.store.gateAt("create");

            line.request("GET", "/page");
            gate.awaitArrival();
            boolean isSilent = line.isSilent();
            gate.open();
            Answer answer = line.answer();

            assertThat(isSilent).isTrue();
            assertThat(answer.headers("Set-Cookie")).hasSize(1);
        }
    }

    @Test
    void a_flush_reaches_the_client_while_the_handler_goes_on() throws Exception {
        Gate gate = new Gate();
        try (Site site = new Site()
                        .with("/slow", (request, response) -> {
                            response.getWriter().print("first");
                            response.getWriter().flush();
                            gate.pass();
                            response.getWriter().print("second");
                        })
                        .open();
                Line line = Line.to(site)) {
            String early = line.request("GET", "/slow").readUntil("first");
            gate.open();

            assertThat(early).doesNotContain("second");
            assertThat(line.answer().body()).isEqualTo("firstsecond");
        }
    }

    @Test
    void a_body_is_what_the_handler_wrote_however_it_wrote_it() throws Exception {
        try (Site site = new Site()
                .with("/mixed", (request, response) -> {
                    response.setContentType("text/plain;charset=utf-8");
                    response.getWriter().print("\u00e4\u20ac");
                    response.getWriter().print('\n');
                    response.getWriter().write("0123456789", 2, 3);
                })
                .open()) {
            assertThat(site.get("/mixed").body()).contains("\u00e4\u20ac\n234");
        }
    }

    @Test
    void a_stream_or_a_writer_can_be_written_to_after_a_reset() throws Exception {
        try (Site site = new Site()
                .with("/stream", (request, response) -> {
                    ServletOutputStream out = response.getOutputStream();
                    out.print("before");
                    response.reset();
                    out.print("after");
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                })
                .with("/writer", (request, response) -> {
                    PrintWriter out = response.getWriter();
                    out.print("before");
                    response.reset();
                    response.getWriter();
                    out.print("after");
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                })
                .with("/other", (request, response) -> {
                    response.getOutputStream().print("before");
                    response.reset();
                    response.getWriter().print("after");
                })
                .open()) {
            assertThat(site.get("/stream").body()).isEqualTo("after");
            assertThat(site.get("/writer").body()).isEqualTo("after");
            assertThat(site.get("/other").body()).isEqualTo("after");
        }
    }

    @Test
    void a_change_after_the_response_began_is_refused() throws Exception {
        try (Site site = new Site()
                .with("/late", (request, response) -> {
                    response.flushBuffer();
                    try {
                        SessionFilter.visitOf(request).put("color", SessionValue.of("blue"));
                    } catch (IllegalStateException refused) {
                        response.getWriter().print(refused.getMessage());
                    }
                })
                .open()) {
            Answer answer = site.get("/late");

            assertThat(answer.body()).contains("before the response begins");
            assertThat(site.store.calls()).isEmpty();
        }
    }

    @Test
    void a_url_is_never_rewritten() throws Exception {
        try (Site site = new Site()
                .with("/link", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    response.getWriter().print(response.encodeURL("/a?b=c") + response.encodeRedirectURL("/d"));
                })
                .open()) {
            assertThat(site.get("/link").body()).contains("/a?b=c/d");
        }
    }

    /** A way to announce a length that is reached already. */
    static List<Way> ways_to_announce() {
        return List.of(
                new Way("setContentLength of nothing", (request, response) -> response.setContentLength(0)),
                new Way("setContentLengthLong of nothing", (request, response) -> response.setContentLengthLong(0)),
                new Way("setHeader of nothing", (request, response) -> response.setHeader("Content-Length", "0")),
                new Way("addHeader of nothing", (request, response) -> response.addHeader("Content-Length", "0")),
                new Way("setIntHeader of nothing", (request, response) -> response.setIntHeader("Content-Length", 0)),
                new Way("addIntHeader of nothing", (request, response) -> response.addIntHeader("Content-Length", 0)),
                new Way("setContentLength after the body", (request, response) -> {
                    response.getWriter().print("text");
                    response.setContentLength(4);
                }));
    }

    @ParameterizedTest
    @MethodSource("ways_to_announce")
    void the_session_can_be_changed_after_a_length_was_announced(Way way) throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    way.page().serve(request, response);
                    SessionFilter.visitOf(request).put("color", SessionValue.of("blue"));
                })
                .open()) {
            Answer answer = site.get("/page");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers("Content-Length")).hasSize(1);
            assertThat(site.get("/color", "Cookie: " + answer.cookie()).body()).contains("blue");
        }
    }

    @ParameterizedTest
    @MethodSource("ways_to_announce")
    void a_failure_after_a_length_was_announced_stores_nothing(Way way) throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    way.page().serve(request, response);
                    response.setStatus(500);
                })
                .open()) {
            Answer answer = site.get("/page");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(site.store.calls()).isEmpty();
        }
    }
}
