package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.container.Container;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the default servlet of a container gets: only with the container's own request and response does it send files without a copy. */
class StaticFilesTest {
    /** Stands for the default servlet of a container. */
    public static final class FileServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().endsWith("missing")) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.getOutputStream().print(isGuarded(response) ? "guarded" : "bare");
            }
        }
    }

    /** Stands for a servlet of the application. */
    public static final class PageServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().print(isGuarded(response) ? "guarded" : "bare");
        }
    }

    /** Stands for an error page that greets the user. */
    public static final class ErrorServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Object color = request.getSession(false) == null ? "no session" : "a session";
            response.getOutputStream().print(isGuarded(response) + " " + color);
        }
    }

    private static boolean isGuarded(ServletResponse response) {
        ServletResponse layer = response;
        while (layer instanceof ServletResponseWrapper wrapper
                && !layer.getClass().getName().contains("CommitGuard")) {
            layer = wrapper.getResponse();
        }
        return layer instanceof HttpServletResponseWrapper;
    }

    private final Sessions sessions =
            Sessions.using(new InMemorySessions(), PlainJson.codec()).build();

    private Answer get(String path, Filter... inner) throws IOException {
        return get(path, Set.of(FileServlet.class.getName()), inner);
    }

    private Answer get(String path, Set<String> defaultServlets, Filter... inner) throws IOException {
        try (Container container = Container.chosen()) {
            container.start(
                    (types, context) -> {
                        add(context, "files", FileServlet.class, "/files/*");
                        add(context, "page", PageServlet.class, "/page");
                        add(context, "error", ErrorServlet.class, "/error");
                        SessionFilter.builder(sessions).build().addTo(context, defaultServlets);
                        for (Filter filter : inner) {
                            add(context, filter);
                        }
                    },
                    Optional.of("/error"));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), container.port())) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                return Answer.parse(socket.getInputStream().readAllBytes());
            }
        }
    }

    private static void add(ServletContext context, String name, Class<? extends HttpServlet> type, String path) {
        ServletRegistration.Dynamic registration = context.addServlet(name, type);
        registration.addMapping(path);
    }

    /** With asynchronous support: before a filter without it, Jetty wraps the request. */
    private static void add(ServletContext context, Filter filter) {
        FilterRegistration.Dynamic registration = context.addFilter("inner", filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    @Test
    void the_default_servlet_gets_the_response_of_the_container_while_nobody_asked_for_the_session() throws Exception {
        assertThat(get("/files/a").body()).isEqualTo("bare");
    }

    @Test
    void another_servlet_gets_the_guarded_response() throws Exception {
        assertThat(get("/page").body()).isEqualTo("guarded");
        assertThat(get("/files/a", Set.of("com.example.OtherServlet")).body()).isEqualTo("guarded");
    }

    @Test
    void a_file_after_a_look_at_the_session_is_guarded_and_varies_by_the_cookie() throws Exception {
        Answer answer = get("/files/a", (request, response, chain) -> {
            Object unused = ((HttpServletRequest) request).getSession(false);
            chain.doFilter(request, response);
        });

        assertThat(answer.body()).isEqualTo("guarded");
        assertThat(answer.headers("Vary")).contains("Cookie");
    }

    @Test
    void a_file_whose_request_or_response_another_filter_wraps_is_guarded() throws Exception {
        Answer wrapped = get(
                "/files/a",
                (request, response, chain) ->
                        chain.doFilter(request, new HttpServletResponseWrapper((HttpServletResponse) response)));
        Answer replaced = get(
                "/files/a",
                (request, response, chain) ->
                        chain.doFilter(new HttpServletRequestWrapper((HttpServletRequest) request), response));

        assertThat(wrapped.body()).isEqualTo("guarded");
        assertThat(replaced.body()).isEqualTo("guarded");
    }

    @Test
    void a_file_after_a_filter_that_wrote_is_guarded() throws Exception {
        Answer answer = get("/files/a", (request, response, chain) -> {
            response.getOutputStream().print("before ");
            chain.doFilter(request, response);
        });

        assertThat(answer.body()).isEqualTo("before guarded");
    }

    @Test
    void a_filter_can_begin_a_session_after_the_file_if_the_response_has_not_begun() throws Exception {
        Answer answer = get("/files/a", (request, response, chain) -> {
            chain.doFilter(request, response);
            ((HttpServletRequest) request).getSession();
        });

        assertThat(answer.body()).isEqualTo("bare");
        assertThat(answer.headers("Set-Cookie")).hasSize(1).first().asString().startsWith("__Host-session=");
    }

    @Test
    void the_error_page_of_a_missing_file_is_guarded() throws Exception {
        Answer answer = get("/files/missing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("true no session");
    }
}
