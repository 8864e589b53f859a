package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsTest {
    private static final byte[] LARGE = new Random(1)
            .ints(3_000_000, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .getBytes(StandardCharsets.US_ASCII);

    /** Writes bytes one by one, in small and in large pieces, and across the size of the buffer. */
    private static void writeInPieces(ServletOutputStream out) throws IOException {
        int at = 0;
        for (int size : new int[] {1, 1, 1, 100, 8_000, 100_000, 1, 500}) {
            if (size == 1) {
                out.write(LARGE[at]);
            } else {
                out.write(LARGE, at, size);
            }
            at += size;
        }
        out.write(LARGE, at, LARGE.length - at);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_large_body_arrives_whole_with_and_without_its_length(boolean isAnnounced) throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    if (isAnnounced) {
                        response.setContentLength(LARGE.length);
                    }
                    writeInPieces(response.getOutputStream());
                })
                .open()) {
            Answer answer = site.get("/page");

            assertThat(answer.bytes()).isEqualTo(LARGE);
            assertThat(answer.headers("Set-Cookie")).hasSize(1);
            assertThat(answer.headers("Content-Length")).hasSize(isAnnounced ? 1 : 0);
        }
    }

    private static void printAll(ServletOutputStream out) throws IOException {
        out.print("\u00e4");
        out.print('c');
        out.print(true);
        out.print(1);
        out.print(2L);
        out.print(1.5f);
        out.print(2.5);
        out.println("\u00e4");
        out.println('c');
        out.println(1);
        out.println();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/plain;charset=utf-8", "text/plain;charset=iso-8859-1"})
    void a_stream_prints_as_it_does_without_the_filter(String type) throws Exception {
        Site.Page page = (request, response) -> {
            response.setContentType(type);
            printAll(response.getOutputStream());
        };
        try (Site with = new Site().with("/page", page).open();
                Site without = new Site()
                        .on(DispatcherType.INCLUDE)
                        .with("/page", page)
                        .open()) {
            Answer answer = with.get("/page");
            Answer expected = without.get("/page");

            assertThat(answer.content()).isEqualTo(expected.content());
            assertThat(answer.headers("Content-Type")).isEqualTo(expected.headers("Content-Type"));
        }
    }

    @Test
    void an_answer_whose_length_is_unknown_is_chunked() throws Exception {
        try (Site site = new Site()
                        .with("/page", (request, response) -> {
                            SessionFilter.visitOf(request).signIn(Site.ADA);
                            response.getWriter().print("first");
                            response.flushBuffer();
                            response.getWriter().print("second");
                        })
                        .open();
                Line line = Line.to(site)) {
            String answer =
                    line.send("GET /page HTTP/1.1\r\nHost: localhost\r\n\r\n").readUntil("0\r\n\r\n");

            assertThat(answer)
                    .contains("Transfer-Encoding: chunked", "Set-Cookie: ", "5\r\nfirst\r\n", "6\r\nsecond\r\n");
        }
    }

    private static String event(int number) {
        return "data: " + number + "\n\n";
    }

    @Test
    void each_event_of_a_page_reaches_the_client_while_the_page_goes_on() throws Exception {
        List<Gate> gates = Stream.generate(Gate::new).limit(3).toList();
        try (Site site = new Site()
                        .with("/events", (request, response) -> {
                            SessionFilter.visitOf(request).signIn(Site.ADA);
                            response.setContentType("text/event-stream");
                            sendEvents(response, gates);
                        })
                        .open();
                Line line = Line.to(site)) {
            line.request("GET", "/events");

            assertThatEachEventArrives(line, gates);
        }
    }

    @Test
    void each_event_of_asynchronous_work_reaches_the_client_while_the_work_goes_on() throws Exception {
        List<Gate> gates = Stream.generate(Gate::new).limit(3).toList();
        try (Site site = new Site()
                        .with("/events", (request, response) -> {
                            SessionFilter.visitOf(request).signIn(Site.ADA);
                            response.setContentType("text/event-stream");
                            AsyncContext async = request.startAsync();
                            async.setTimeout(0);
                            async.start(() -> {
                                sendEvents((HttpServletResponse) async.getResponse(), gates);
                                async.complete();
                            });
                        })
                        .open();
                Line line = Line.to(site)) {
            line.request("GET", "/events");

            assertThatEachEventArrives(line, gates);
        }
    }

    private static void sendEvents(HttpServletResponse response, List<Gate> gates) {
        try {
            for (int number = 0; number < gates.size(); number++) {
                response.getOutputStream().print(event(number));
                response.flushBuffer();
                gates.get(number).pass();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void assertThatEachEventArrives(Line line, List<Gate> gates) throws IOException {
        for (int number = 0; number < gates.size(); number++) {
            String received = line.readUntil("data: " + number + "\n\n");
            gates.get(number).open();

            assertThat(received).contains("Set-Cookie: ").doesNotContain(event(number + 1));
        }
        assertThat(line.answer().body()).isEqualTo(event(0) + event(1) + event(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000_000})
    void the_answer_to_head_has_the_headers_of_get_and_no_body(int size) throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    SessionFilter.visitOf(request).user();
                    response.setContentLength(size);
                    response.getOutputStream().write(new byte[size]);
                })
                .open()) {
            Answer get = site.get("/page");
            Answer head = site.send("HEAD", "/page");

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.content()).isEmpty();
            assertThat(head.headers("Content-Length"))
                    .containsExactly(String.valueOf(size))
                    .isEqualTo(get.headers("Content-Length"));
            assertThat(head.headers("Vary")).containsExactly("Cookie");
        }
    }

    /** A way to answer without a body. */
    record Empty(String name, int status, Site.Page page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Empty> answers_without_a_body() {
        return List.of(
                new Empty("setStatus 204", 204, (request, response) -> response.setStatus(204)),
                new Empty("setStatus 304", 304, (request, response) -> response.setStatus(304)),
                new Empty("304 with an entity tag", 304, (request, response) -> {
                    response.setHeader("ETag", "\"1\"");
                    response.setStatus(304);
                    response.flushBuffer();
                }),
                new Empty("304 with the length of the body", 304, (request, response) -> {
                    response.setStatus(304);
                    response.setContentLength(100);
                }));
    }

    @ParameterizedTest
    @MethodSource("answers_without_a_body")
    void an_answer_without_a_body_varies_if_the_session_was_looked_at(Empty way) throws Exception {
        try (Site site = new Site()
                .with("/look", (request, response) -> {
                    SessionFilter.visitOf(request).user();
                    way.page().serve(request, response);
                })
                .with("/ignore", way.page())
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer looked = site.get("/look", cookie, "If-None-Match: \"1\"");
            Answer ignored = site.get("/ignore", cookie, "If-None-Match: \"1\"");

            assertThat(looked.status()).isEqualTo(way.status());
            assertThat(looked.content()).isEmpty();
            assertThat(looked.headers("Vary")).containsExactly("Cookie");
            assertThat(ignored.status()).isEqualTo(way.status());
            assertThat(ignored.headers("Vary")).isEmpty();
        }
    }

    private static Site zippedSite(boolean isOutside) {
        Site site = new Site()
                .withoutErrorPage()
                .with("/short", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    response.getWriter().print("short");
                })
                .with("/large", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    response.setContentLength(LARGE.length);
                    response.getOutputStream().write(LARGE);
                })
                .with("/none", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    response.setStatus(204);
                })
                .with("/gone", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    response.sendError(410);
                });
        return isOutside ? site.behind(new GzipFilter()) : site.before(new GzipFilter());
    }

    private static String unzipped(Answer answer) throws IOException {
        assertThat(answer.headers("Content-Encoding")).containsExactly("gzip");
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.bytes())).readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_filter_that_compresses_may_be_outside_or_inside(boolean isOutside) throws Exception {
        try (Site site = zippedSite(isOutside).open()) {
            Answer small = site.get("/short");
            Answer large = site.get("/large");
            Answer none = site.get("/none");
            Answer gone = site.get("/gone");

            assertThat(unzipped(small)).isEqualTo("short");
            assertThat(unzipped(large).getBytes(StandardCharsets.UTF_8)).isEqualTo(LARGE);
            assertThat(none.status()).isEqualTo(204);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(List.of(small, large, none, gone))
                    .allSatisfy(
                            answer -> assertThat(answer.headers("Set-Cookie")).hasSize(1));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void events_are_not_held_back_by_a_filter_that_compresses(boolean isOutside) throws Exception {
        Gate gate = new Gate();
        try (Site site = zippedSite(isOutside)
                        .with("/events", (request, response) -> {
                            response.getWriter().print("event");
                            response.flushBuffer();
                            gate.pass();
                        })
                        .open();
                Line line = Line.to(site)) {
            String head = line.request("GET", "/events").readUntil("\r\n\r\n");
            // The block that a flush of the compressor ends.
            String zipped = line.readUntil("\0\0\u00ff\u00ff");
            gate.open();

            assertThat(head).contains("Content-Encoding: gzip");
            assertThat(zipped.length()).isGreaterThan(head.length());
            assertThat(unzipped(line.answer())).isEqualTo("event");
        }
    }
}
