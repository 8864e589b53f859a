package io.usersessions.servlet;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.memory.InMemoryImportedKeys;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.fixture.BoundCodec;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.FilterMapping;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A real server on a real port, with handlers from the test. */
final class Site implements AutoCloseable {
    static final UserId ADA = new UserId("ada");

    /** The code that a servlet runs for a test. */
    interface Page {
        void serve(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ServletContextHandler context = new ServletContextHandler();
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

    /** One of several sites on one store. */
    Site(SessionRepository repository, SessionSettings settings) {
        this(repository, ClientAddress.ofPeer(), settings);
    }

    private Site(SessionRepository repository, ClientAddress address, SessionSettings settings) {
        this.store = new CountingRepository(repository);
        this.sessions = Sessions.using(store, new BoundCodec())
                .settings(settings)
                .importedKeys(importedKeys)
                .build();
        this.parts = builder -> builder.address(address);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(context);
        withErrorPage("/error");
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
        context.setErrorHandler(new ErrorPageErrorHandler());
        return this;
    }

    /** Does not set {@code no-store}: Jetty's own handler does, and would hide that the filter forgot it. */
    Site withErrorPage(String path) {
        ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
        errors.setCacheControl(null);
        errors.addErrorPage(ErrorPageErrorHandler.GLOBAL_ERROR_PAGE, path);
        context.setErrorHandler(errors);
        return this;
    }

    /** A filter that runs before the session filter. */
    Site behind(Filter outer) {
        FilterHolder holder = new FilterHolder(outer);
        holder.setAsyncSupported(true);
        context.getServletHandler().prependFilter(holder);
        FilterMapping everywhere = new FilterMapping();
        everywhere.setFilterName(holder.getName());
        everywhere.setPathSpec("/*");
        everywhere.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        context.getServletHandler().prependFilterMapping(everywhere);
        return this;
    }

    Site with(String path, Page page) {
        ServletHolder holder = new ServletHolder(new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response)
                    throws IOException, ServletException {
                page.serve(request, response);
            }
        });
        holder.setAsyncSupported(true);
        context.addServlet(holder, path);
        return this;
    }

    Site open() {
        FilterHolder filter =
                new FilterHolder(parts.apply(SessionFilter.builder(sessions)).build());
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.allOf(DispatcherType.class));
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return this;
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
            return Answer.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
