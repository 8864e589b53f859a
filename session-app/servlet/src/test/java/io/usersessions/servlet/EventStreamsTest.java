package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.SessionWatchSettings;
import io.usersessions.servlet.watch.EventStreamSettings;
import io.usersessions.servlet.watch.SessionEventStreams;
import io.usersessions.servlet.watch.SessionEventsServlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of events that tell of the end of a session, over real connections. */
class EventStreamsTest {
    private static final String PATH = "/events";
    private static final String OPENED = "\"}\n\n";
    private static final EventStreamSettings SELDOM = new EventStreamSettings(3, 5, Duration.ofMinutes(1));
    private static final EventStreamSettings OFTEN = new EventStreamSettings(3, 5, Duration.ofMillis(100));
    private static final SessionWatchSettings FAST =
            new SessionWatchSettings(SessionWatchSettings.SHORTEST, Duration.ZERO);

    private final InMemorySessions store = new InMemorySessions();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private volatile Duration ahead = Duration.ZERO;
    private final SessionWatch watch =
            SessionWatch.over(store, () -> Instant.now().plus(ahead), FAST, fault -> {});

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
        watch.close();
    }

    private SessionEventStreams streams(EventStreamSettings settings) {
        SessionEventStreams streams = SessionEventStreams.over(watch, settings);
        opened.add(0, streams);
        return streams;
    }

    private Site site(SessionEventStreams streams) {
        Site site = new Site(store, SessionSettings.defaults())
                .with(
                        "/sign-out",
                        (request, response) -> SessionFilter.visitOf(request).signOut())
                .starting(context -> add(new SessionEventsServlet(streams), context))
                .open();
        opened.add(site);
        return site;
    }

    private static void add(SessionEventsServlet servlet, ServletContext context) {
        ServletRegistration.Dynamic registration = context.addServlet("events", servlet);
        registration.addMapping(PATH);
        registration.setAsyncSupported(true);
    }

    private static String signedIn(Site site) throws Exception {
        return "Cookie: " + site.get("/sign-in").cookie();
    }

    private static String idIn(String cookie) {
        return SessionKey.parse(cookie.substring(cookie.indexOf('=') + 1))
                .orElseThrow()
                .id()
                .toString();
    }

    private Line line(Site site, String cookie) throws IOException {
        Line line = Line.to(site).request("GET", PATH, cookie);
        opened.add(0, line);
        return line;
    }

    /** A stream that has begun. */
    private Line stream(Site site, String cookie) throws Exception {
        Line line = line(site, cookie);
        line.readUntil(OPENED);
        return line;
    }

    /** Waits until what another thread does has happened. */
    private static void awaitThat(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Test
    void a_stream_begins_at_once_and_says_which_session_it_watches() throws Exception {
        Site site = site(streams(SELDOM));
        String cookie = signedIn(site);

        String begun = line(site, cookie).readUntil(OPENED);

        assertThat(begun)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("\r\nContent-Type: text/event-stream;charset=utf-8\r\n")
                .contains("\r\nCache-Control: no-store\r\n", "\r\nX-Accel-Buffering: no\r\n", "\r\nVary: Cookie\r\n")
                .doesNotContain("Set-Cookie")
                .containsPattern(":\\nretry: [2-4]\\d{3}\\n\\nevent: watching\\ndata: ")
                .contains("data: {\"session\":\"" + idIn(cookie) + "\"}\n\n");
    }

    @Test
    void an_end_on_another_node_is_told_and_ends_the_stream() throws Exception {
        SessionEventStreams streams = streams(SELDOM);
        Site site = site(streams);
        Site other = site(streams(SELDOM));
        String cookie = signedIn(site);
        Line line = stream(site, cookie);

        other.get("/sign-out", cookie);

        assertThat(line.answer().body()).endsWith("event: ended\ndata: {\"reason\":\"ended\"}\n\n");
        assertThat(streams.open()).isZero();
        assertThat(watch.watched()).isZero();
    }

    @Test
    void expiry_is_told_as_expiry() throws Exception {
        Site site = site(streams(SELDOM));
        Line line = stream(site, signedIn(site));

        ahead = Duration.ofDays(1_000);

        assertThat(line.answer().body()).endsWith("event: ended\ndata: {\"reason\":\"expired\"}\n\n");
    }

    @Test
    void all_streams_of_a_session_are_told_and_no_other() throws Exception {
        SessionEventStreams streams = streams(SELDOM);
        Site site = site(streams);
        String cookie = signedIn(site);
        Line one = stream(site, cookie);
        Line two = stream(site, cookie);
        stream(site, signedIn(site));

        site.get("/sign-out", cookie);

        assertThat(one.answer().body()).contains("event: ended");
        assertThat(two.answer().body()).contains("event: ended");
        assertThat(streams.open()).isEqualTo(1);
    }

    /** Any status but 200 has an EventSource give up, and this one says why. */
    @Test
    void after_the_end_the_answer_is_401() throws Exception {
        Site site = site(streams(SELDOM));
        String cookie = signedIn(site);
        site.get("/sign-out", cookie);

        Answer answer = site.get(PATH, cookie);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.headers("WWW-Authenticate")).hasSize(1);
        assertThat(answer.body()).contains("\"status\":401").contains("Nobody is signed in.");
        assertThat(site.send("HEAD", PATH, cookie).status()).isEqualTo(401);
    }

    @Test
    void a_head_request_has_the_headers_and_opens_nothing() throws Exception {
        SessionEventStreams streams = streams(SELDOM);
        Site site = site(streams);

        Answer answer = site.send("HEAD", PATH, signedIn(site));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers("X-Accel-Buffering")).containsExactly("no");
        assertThat(answer.body()).isEmpty();
        assertThat(streams.open()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void other_methods_are_405(String method) throws Exception {
        Site site = site(streams(SELDOM));

        Answer answer = site.send(method, PATH, signedIn(site), "Content-Length: 0");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers("Allow")).containsExactly("GET, HEAD");
    }

    @Test
    void a_stream_costs_one_call_of_the_store_and_no_activity() throws Exception {
        Site site = site(streams(SELDOM));
        String cookie = signedIn(site);
        site.store.forgetCalls();

        stream(site, cookie);

        assertThat(site.store.calls()).containsExactly("find");
    }

    @Test
    void comments_keep_a_stream_open() throws Exception {
        Site site = site(streams(OFTEN));
        Line line = stream(site, signedIn(site));

        for (int beats = 0; beats < 5; beats++) {
            assertThat(line.readUntil(":\n\n")).isNotEmpty();
        }
    }

    @Test
    void clients_that_leave_are_noticed_and_leave_nothing() throws Exception {
        SessionEventStreams streams = streams(OFTEN);
        Site site = site(streams);
        stream(site, signedIn(site)).close();
        stream(site, signedIn(site)).close();

        awaitThat(() -> streams.open() == 0);

        assertThat(watch.watched()).isZero();
    }

    @Test
    void a_session_has_so_many_streams_and_no_more_until_one_ends() throws Exception {
        SessionEventStreams streams = streams(OFTEN);
        Site site = site(streams);
        String cookie = signedIn(site);
        Line first = stream(site, cookie);
        stream(site, cookie);
        stream(site, cookie);

        Answer fourth = site.get(PATH, cookie);
        first.close();
        awaitThat(() -> streams.open() == 2);

        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.headers("Retry-After")).containsExactly("60");
        assertThat(fourth.headers("Content-Type")).containsExactly("application/problem+json");
        stream(site, cookie);
    }

    @Test
    void a_node_has_so_many_streams_and_no_more() throws Exception {
        Site site = site(streams(SELDOM));
        for (int streams = 0; streams < SELDOM.perNode(); streams++) {
            stream(site, signedIn(site));
        }

        Answer more = site.get(PATH, signedIn(site));

        assertThat(more.status()).isEqualTo(503);
        assertThat(more.headers("Retry-After")).containsExactly("10");
    }

    /** Each page that a browser leaves behind leaves a stream, which nothing but writing shows to be over. */
    @Test
    void a_browser_that_goes_from_page_to_page_does_not_use_up_its_streams() throws Exception {
        Site site = site(streams(SELDOM));
        String cookie = signedIn(site);

        for (int pages = 0; pages < 20; pages++) {
            awaitThat(() -> isGrantedAndLeft(site, cookie));
        }
    }

    /** Asks once, as a browser that is refused does again: a stream whose client left before it began is found at the second write. */
    private boolean isGrantedAndLeft(Site site, String cookie) {
        try (Line line = line(site, cookie)) {
            boolean isGranted = line.readUntil("\r\n").startsWith("HTTP/1.1 200");
            if (isGranted) {
                line.readUntil(OPENED);
            }
            return isGranted;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void closing_ends_the_streams_and_refuses_new_ones() throws Exception {
        SessionEventStreams streams = streams(SELDOM);
        Site site = site(streams);
        String cookie = signedIn(site);
        Line line = stream(site, cookie);

        streams.close();

        assertThat(line.answer().body()).doesNotContain("event: ended");
        assertThat(streams.open()).isZero();
        assertThat(watch.watched()).isZero();
        assertThat(site.get(PATH, cookie).status()).isEqualTo(503);
    }
}
