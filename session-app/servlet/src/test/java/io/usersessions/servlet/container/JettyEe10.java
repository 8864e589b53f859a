package io.usersessions.servlet.container;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.ee10.websocket.servlet.WebSocketUpgradeFilter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty with the servlet API 6.0. */
final class JettyEe10 implements Container {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ServletContextHandler context = new ServletContextHandler();

    @Override
    public void start(Application application) {
        context.setContextPath(application.contextPath().isEmpty() ? "/" : application.contextPath());
        context.addServletContainerInitializer(application.initializer());
        application.endpoint().ifPresent(this::add);
        context.setErrorHandler(errors(application.errorPage()));
        application.files().ifPresent(folder -> {
            context.setBaseResourceAsPath(folder);
            context.addServlet(new ServletHolder("default", DefaultServlet.class), "/");
        });
        server.setHandler(context);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Jetty's own filter for handshakes would come first, if it were not mapped here. */
    private void add(ServerEndpointConfig endpoint) {
        context.addServletContainerInitializer((classes, servletContext) -> {
            FilterRegistration.Dynamic filter =
                    servletContext.addFilter(WebSocketUpgradeFilter.class.getName(), new WebSocketUpgradeFilter());
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
        });
        JakartaWebSocketServletContainerInitializer.configure(
                context, (servletContext, container) -> container.addEndpoint(endpoint));
    }

    /** Does not set {@code no-store} for a page of the application: it would hide that the filter forgot it. */
    private static ErrorPageErrorHandler errors(Optional<String> page) {
        ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
        page.ifPresent(path -> {
            errors.setCacheControl(null);
            errors.addErrorPage(ErrorPageErrorHandler.GLOBAL_ERROR_PAGE, path);
        });
        return errors;
    }

    @Override
    public int port() {
        return connector.getLocalPort();
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
