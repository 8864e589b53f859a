package io.usersessions.servlet;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.memory.InMemoryImportedKeys;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.quota.AnonymousQuota;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.container.Application;
import io.usersessions.servlet.container.Container;
import io.usersessions.testkit.fixture.BoundCodec;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A real server on a real port, with handlers from the test. */
final class Site implements AutoCloseable {
    static final UserId ADA = new UserId("ada");

    /** The code that a servlet runs for a test. */
    interface Page {
        void serve(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }

    private final Container container = Container.chosen();
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Deque<Filter> outer = new ArrayDeque<>();
    private final List<Filter> inner = new ArrayList<>();
    private final List<Consumer<ServletContext>> steps = new ArrayList<>();
    private Set<DispatcherType> dispatchers = EnumSet.allOf(DispatcherType.class);
    private Optional<String> errorPage = Optional.of("/error");
    private Optional<ServerEndpointConfig> endpoint = Optional.empty();
    private Optional<Path> files = Optional.empty();
    private String contextPath = "";
    private volatile Duration ahead = Duration.ZERO;
    final CountingRepository store;

    final InMemoryImportedKeys importedKeys = new InMemoryImportedKeys();
    private final Sessions sessions;
    private UnaryOperator<SessionFilterBuilder> parts;

    Site() {
        this(ClientAddress.ofPeer(), SessionCap.NONE);
    }

    Site(ClientAddress address, SessionCap cap) {
        this(new InMemorySessions(), address, SessionSettings.defaults().cap(cap));
    }

    Site(AnonymousQuota quota) {
        this(new InMemorySessions(), ClientAddress.ofPeer(), SessionSettings.defaults(), quota);
    }

    /** One of several sites on one store. */
    Site(SessionRepository repository, SessionSettings settings) {
        this(repository, ClientAddress.ofPeer(), settings);
    }

    private Site(SessionRepository repository, ClientAddress address, SessionSettings settings) {
        this(repository, address, settings, AnonymousQuota.UNLIMITED);
    }

    private Site(SessionRepository repository, ClientAddress address, SessionSettings settings, AnonymousQuota quota) {
        this.store = new CountingRepository(repository);
        this.sessions = Sessions.using(store, new BoundCodec())
                .settings(settings)
                .importedKeys(importedKeys)
                .anonymousQuota(quota)
                .time(() -> Instant.now().plus(ahead))
                .build();
        this.parts = builder -> builder.address(address);
        with("/error", (request, response) -> response.getWriter().print("error page"));
        with("/sign-in", (request, response) -> SessionFilter.visitOf(request).signIn(ADA));
        with(
                "/who",
                (request, response) -> response.getWriter()
                        .print(SessionFilter.visitOf(request)
                                .user()
                                .map(UserId::value)
                                .orElse("nobody")));
        with(
                "/color",
                (request, response) -> response.getWriter()
                        .print(SessionFilter.visitOf(request)
                                .data()
                                .text("color")
                                .orElse("none")));
    }

    Site with(CookieFormat cookie) {
        return built(builder -> builder.cookie(cookie));
    }

    Site with(HeaderTransport header) {
        return built(builder -> builder.header(header));
    }

    /** Sets further parts of the filter. */
    Site built(UnaryOperator<SessionFilterBuilder> further) {
        UnaryOperator<SessionFilterBuilder> before = parts;
        parts = builder -> further.apply(before.apply(builder));
        return this;
    }

    Site alsoReading(String former) {
        return with(CookieFormat.secure().alsoReading(former));
    }

    /** Leaves error pages to the container. */
    Site withoutErrorPage() {
        errorPage = Optional.empty();
        return this;
    }

    Site withErrorPage(String path) {
        errorPage = Optional.of(path);
        return this;
    }

    /** A filter that runs before the session filter, and before those that were added before it. */
    Site behind(Filter filter) {
        outer.addFirst(filter);
        return this;
    }

    /** A filter that runs after the session filter. */
    Site before(Filter filter) {
        inner.add(filter);
        return this;
    }

    /** Maps the session filter to these dispatches only. */
    Site on(DispatcherType first, DispatcherType... others) {
        dispatchers = EnumSet.of(first, others);
        return this;
    }

    /** A WebSocket endpoint behind all filters. */
    Site with(ServerEndpointConfig webSocket) {
        endpoint = Optional.of(webSocket);
        return this;
    }

    /** Puts the application there instead of the root. */
    Site under(String path) {
        contextPath = path;
        return this;
    }

    /** Moves the time of the sessions. */
    void advance(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Lets the container serve these files. */
    Site withFiles(Path folder) {
        files = Optional.of(folder);
        return this;
    }

    /** Whatever else an application does at its start, after the session filter was added. */
    Site starting(Consumer<ServletContext> step) {
        steps.add(step);
        return this;
    }

    Site with(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    Site open() {
        container.start(
                new Application((classes, context) -> deploy(context), contextPath, errorPage, endpoint, files));
        return this;
    }

    private void deploy(ServletContext context) {
        Set<DispatcherType> everything = EnumSet.allOf(DispatcherType.class);
        outer.forEach(filter -> add(filter, everything, context));
        SessionFilter filter = parts.apply(SessionFilter.builder(sessions)).build();
        if (outer.isEmpty() && dispatchers.equals(everything)) {
            filter.addTo(context);
        } else {
            add(filter, dispatchers, context);
        }
        inner.forEach(further -> add(further, everything, context));
        pages.forEach((path, page) -> {
            ServletRegistration.Dynamic servlet = context.addServlet(path, new PageServlet(page));
            servlet.addMapping(path);
            servlet.setAsyncSupported(true);
        });
        steps.forEach(step -> step.accept(context));
    }

    private static void add(Filter filter, Set<DispatcherType> dispatchers, ServletContext context) {
        String name =
                filter.getClass().getName() + context.getFilterRegistrations().size();
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.copyOf(dispatchers), true, "/*");
    }

    private static final class PageServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Page page;

        PageServlet(Page page) {
            this.page = page;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            page.serve(request, response);
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, headers);
    }

    Answer send(String method, String path, String... headers) throws IOException {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "Connection: close\r\n\r\n");
    }

    Answer raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Answer.parse(socket.getInputStream().readAllBytes());
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), container.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    @Override
    public void close() {
        container.close();
    }
}
