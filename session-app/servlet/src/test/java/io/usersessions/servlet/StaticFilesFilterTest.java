package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticFilesFilterTest {
    private static final String LONG = "0123456789".repeat(30_000);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("short.txt"), "short");
        Files.writeString(folder.resolve("long.txt"), LONG);
    }

    private static void register(ServletContext context) {
        FilterRegistration.Dynamic filter = context.addFilter("files", new StaticFilesFilter());
        filter.setAsyncSupported(true);
        filter.addMappingForServletNames(EnumSet.allOf(DispatcherType.class), true, "default");
    }

    private Site siteWithFiles() {
        return new Site().withFiles(folder).starting(StaticFilesFilterTest::register);
    }

    /** Serves as the servlet for files, and says what it is given. */
    private static final class Probe extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print((request instanceof GuardedRequest ? "guarded" : "raw")
                            + (response instanceof HttpServletResponseWrapper ? " wrapped" : " bare"));
        }
    }

    private static Site siteWithProbe() {
        return new Site().starting(context -> {
            ServletRegistration.Dynamic servlet = context.addServlet("default", new Probe());
            servlet.setAsyncSupported(true);
            servlet.addMapping("/probe");
            register(context);
        });
    }

    @Test
    void a_file_is_served_with_what_the_session_filter_was_given() throws Exception {
        try (Site site = siteWithProbe().open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            assertThat(site.get("/probe", cookie).body()).isEqualTo("raw bare");
        }
    }

    @Test
    void a_file_whose_session_was_looked_at_is_served_through_the_guard() throws Exception {
        try (Site site = siteWithProbe()
                .before((request, response, chain) -> {
                    SessionFilter.visitOf((HttpServletRequest) request).signIn(Site.ADA);
                    chain.doFilter(request, response);
                })
                .open()) {
            Answer answer = site.get("/probe");

            assertThat(answer.body()).isEqualTo("guarded wrapped");
            assertThat(answer.headers("Set-Cookie")).hasSize(1);
        }
    }

    @Test
    void a_file_is_served_through_the_wrappers_of_other_filters() throws Exception {
        try (Site site = siteWithProbe()
                .before((request, response, chain) -> chain.doFilter(
                        new HttpServletRequestWrapper((HttpServletRequest) request),
                        new HttpServletResponseWrapper((HttpServletResponse) response)))
                .open()) {
            assertThat(site.get("/probe").body()).isEqualTo("raw wrapped");
        }
    }

    @Test
    void files_cost_no_call_and_get_no_header() throws Exception {
        try (Site site = siteWithFiles().open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.forgetCalls();

            for (String path : List.of("/short.txt", "/long.txt")) {
                Answer answer = site.get(path, cookie);

                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(Files.readString(folder.resolve(path.substring(1))));
                assertThat(answer.headers("Vary")).isEmpty();
                assertThat(answer.headers("Set-Cookie")).isEmpty();
            }
            assertThat(site.store.calls()).isEmpty();
        }
    }

    @Test
    void ranges_and_conditions_are_answered() throws Exception {
        try (Site site = siteWithFiles().open()) {
            Answer range = site.get("/long.txt", "Range: bytes=10-14");
            String modified = range.header("Last-Modified").orElseThrow();
            Answer unchanged = site.get("/long.txt", "If-Modified-Since: " + modified);

            assertThat(range.status()).isEqualTo(206);
            assertThat(range.body()).isEqualTo("01234");
            assertThat(unchanged.status()).isEqualTo(304);
        }
    }

    @Test
    void the_page_for_a_missing_file_can_look_at_the_session() throws Exception {
        try (Site site = siteWithFiles()
                .withErrorPage("/personal")
                .with(
                        "/personal",
                        (request, response) -> response.getWriter()
                                .print(SessionFilter.visitOf(request).user().orElseThrow()))
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/missing.txt", cookie);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("ada");
            assertThat(answer.headers("Vary")).containsExactly("Cookie");
        }
    }

    @Test
    void a_first_look_after_a_file_was_served_is_refused() throws Exception {
        BlockingQueue<String> refusals = new LinkedBlockingQueue<>();
        try (Site site = siteWithFiles()
                .before((request, response, chain) -> {
                    chain.doFilter(request, response);
                    try {
                        SessionFilter.visitOf((HttpServletRequest) request);
                    } catch (IllegalStateException refused) {
                        refusals.add(String.valueOf(refused.getMessage()));
                    }
                })
                .open()) {
            site.get("/short.txt");

            assertThat(refusals.poll(10, TimeUnit.SECONDS)).contains("ask for the session before the response begins");
        }
    }

    @Test
    void a_page_can_forward_to_a_file() throws Exception {
        try (Site site = siteWithFiles()
                .with(
                        "/page",
                        (request, response) ->
                                request.getRequestDispatcher("/long.txt").forward(request, response))
                .with("/signing-in", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    request.getRequestDispatcher("/long.txt").forward(request, response);
                })
                .open()) {
            Answer signedIn = site.get("/signing-in");

            assertThat(site.get("/page").body()).isEqualTo(LONG);
            assertThat(signedIn.body()).isEqualTo(LONG);
            assertThat(signedIn.headers("Set-Cookie")).hasSize(1);
        }
    }

    /** Jetty commits the response at the end of such an include. */
    @Test
    void a_page_can_include_a_file() throws Exception {
        try (Site site = siteWithFiles()
                .with("/page", (request, response) -> {
                    request.getRequestDispatcher("/short.txt").include(request, response);
                    response.getOutputStream().print(" after");
                })
                .with("/signing-in", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    response.getWriter().print("before ");
                    request.getRequestDispatcher("/short.txt").include(request, response);
                    response.getWriter().print(" after");
                })
                .open()) {
            Answer signedIn = site.get("/signing-in");

            assertThat(site.get("/page").body()).isEqualTo("short after");
            assertThat(signedIn.body()).isEqualTo("before short after");
            assertThat(signedIn.headers("Set-Cookie")).hasSize(1);
        }
    }
}
