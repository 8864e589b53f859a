package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * No live key leaves by another way than the header that sends it to its client: no body, no other header, no log, no exception, nothing that
 * prints itself. This library is logged at every level; of the containers, whose most talkative levels print whole requests, what they
 * print by default.
 */
class NoKeyLeaksTest {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final java.util.logging.Logger TOMCAT = java.util.logging.Logger.getLogger("org.apache");

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<LogRecord> recorded = Collections.synchronizedList(new ArrayList<>());
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            recorded.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Level level = ROOT.getLevel();

    private final Set<String> secrets = new TreeSet<>();
    private final StringBuilder seen = new StringBuilder();

    @BeforeEach
    void listen() {
        logged.start();
        ROOT.addAppender(logged);
        ROOT.setLevel(Level.TRACE);
        ((Logger) LoggerFactory.getLogger("org.eclipse.jetty")).setLevel(Level.INFO);
        TOMCAT.addHandler(recorder);
        System.setOut(new PrintStream(printed, true));
        System.setErr(new PrintStream(printed, true));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
        TOMCAT.removeHandler(recorder);
        ((Logger) LoggerFactory.getLogger("org.eclipse.jetty")).setLevel(null);
        ROOT.setLevel(level);
        ROOT.detachAppender(logged);
    }

    private static Site site() {
        return new Site()
                .with(HeaderTransport.named("X-Auth-Token"))
                .with("/put", (request, response) -> request.getSession().setAttribute("color", "blue"))
                .with(
                        "/rotate",
                        (request, response) -> SessionFilter.visitOf(request).rotate())
                .with("/change", (request, response) -> request.changeSessionId())
                .with(
                        "/sign-out",
                        (request, response) -> SessionFilter.visitOf(request).signOut())
                .with("/everything", NoKeyLeaksTest::printEverything)
                .with(
                        "/refused",
                        (request, response) -> SessionFilter.visitOf(request).put("x", new Object()))
                .with("/broken", (request, response) -> {
                    throw new IllegalStateException("broken " + SessionFilter.visitOf(request));
                })
                .with("/late", (request, response) -> {
                    response.flushBuffer();
                    request.changeSessionId();
                })
                .withoutErrorPage();
    }

    /** What objects print of themselves, as a page for developers or a log of all attributes would. */
    private static void printEverything(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = SessionFilter.visitOf(request);
        PrintWriter page = response.getWriter();
        page.println(request + " " + response + " " + visit + " " + visit.session() + " "
                + visit.session().keyDigest());
        page.println(request.getSession() + " " + request.getSession().getId() + " " + request.getRequestedSessionId());
        page.println(request.getUserPrincipal() + " " + request.getRemoteUser());
        page.println(response.encodeURL("/a") + response.encodeRedirectURL("/b"));
        Collections.list(request.getAttributeNames())
                .forEach(name -> page.println(name + " = " + request.getAttribute(name)));
        Collections.list(request.getSession().getAttributeNames())
                .forEach(
                        name -> page.println(name + " = " + request.getSession().getAttribute(name)));
    }

    private Answer visited(Answer answer) {
        for (String line : answer.headerLines()) {
            boolean isForTheClient = line.startsWith("Set-Cookie: ") || line.startsWith("X-Auth-Token: ");
            if (isForTheClient) {
                learn(line);
            } else {
                seen.append(line).append('\n');
            }
        }
        seen.append(answer.body()).append('\n');
        return answer;
    }

    private void learn(String header) {
        String value = header.substring(header.indexOf(": ") + 2).split(";", -1)[0];
        String key = value.substring(value.indexOf('=') + 1);
        if (!key.isEmpty()) {
            secrets.add(key.substring(key.indexOf('.') + 1));
        }
    }

    private String everythingElse() {
        StringWriter text = new StringWriter();
        PrintWriter all = new PrintWriter(text);
        all.println(seen);
        all.println(printed);
        List.copyOf(logged.list).forEach(event -> {
            all.println(event.getFormattedMessage());
            all.println(
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
        });
        List.copyOf(recorded).forEach(entry -> {
            all.println(entry.getMessage());
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(all);
            }
        });
        return text.toString();
    }

    private void wander(Site site, String... transport) throws IOException {
        String ada = header(visited(site.get("/sign-in", transport)));
        for (String path : List.of("/who", "/put", "/everything", "/refused", "/broken", "/late", "/nowhere")) {
            visited(site.get(path, ada));
        }
        String rotated = header(visited(site.get("/rotate", ada)));
        visited(site.get("/put", ada));
        String changed = header(visited(site.get("/change", rotated)));
        for (String call : List.of("find", "replace")) {
            site.store.failAt(call);
            visited(site.get("/put", changed));
        }
        site.store.failAt();
        visited(site.get("/put", changed, "Cookie: __Host-session=malformed", "Cookie: __Host-session=another"));
        visited(site.get("/sign-out", changed));
        visited(site.get("/who", changed));
    }

    /** The header that a client sends after this answer. */
    private static String header(Answer answer) {
        return answer.header("X-Auth-Token")
                .map(key -> "X-Auth-Token: " + key)
                .orElseGet(() -> "Cookie: " + answer.cookie());
    }

    @Test
    void a_key_is_in_nothing_but_the_header_that_sends_it() throws Exception {
        try (Site site = site().open()) {
            wander(site);
            wander(site, "X-Auth-Token:");
        }

        assertThat(secrets).hasSizeGreaterThanOrEqualTo(6);
        assertThat(everythingElse()).contains("Visit").doesNotContain(secrets);
    }

    @Test
    void the_scan_finds_a_page_that_prints_the_key() throws Exception {
        try (Site site = site().with(
                        "/bad", (request, response) -> response.getWriter().print(request.getHeader("Cookie")))
                .open()) {
            String ada = header(visited(site.get("/sign-in")));
            visited(site.get("/bad", ada));
        }

        assertThat(secrets).anyMatch(everythingElse()::contains);
    }
}
