package io.usersessions.servlet.container;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.websocket.server.WsSci;

/** Tomcat 11 or 10.1, whichever is on the class path, without a descriptor to look for and without jars to scan. */
final class EmbeddedTomcat implements Container {
    /** Failing handlers are part of these tests; the container would write each stack to the log. */
    private static final Logger LOGGER = Logger.getLogger("org.apache");

    private static final Path BASE = temporary();

    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector();

    private static Path temporary() {
        LOGGER.setUseParentHandlers(false);
        try {
            Path base = Files.createTempDirectory("tomcat");
            base.toFile().deleteOnExit();
            return base;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void start(Application application) {
        tomcat.setBaseDir(BASE.toString());
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(0);
        tomcat.setConnector(connector);
        tomcat.getHost().getPipeline().addValve(withoutReport());
        Context context = tomcat.addContext(
                application.contextPath(),
                application.files().map(Path::toString).orElse(null));
        context.addServletContainerInitializer(application.initializer(), Set.of());
        application
                .endpoint()
                .ifPresent(endpoint -> context.addServletContainerInitializer(
                        (classes, servletContext) -> add(endpoint, servletContext), Set.of()));
        application.errorPage().ifPresent(path -> context.addErrorPage(forEveryError(path)));
        // Tomcat calls no filter for a path without a servlet.
        if (application.files().isPresent() || application.endpoint().isPresent()) {
            Tomcat.addServlet(context, "default", new DefaultServlet()).addMapping("/");
        }
        try {
            tomcat.start();
        } catch (LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void add(ServerEndpointConfig endpoint, ServletContext context) throws ServletException {
        new WsSci().onStartup(Set.of(), context);
        ServerContainer container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
        try {
            container.addEndpoint(endpoint);
        } catch (DeploymentException failed) {
            throw new ServletException(failed);
        }
    }

    /** As the guide says: Tomcat's own page for a malformed header quotes the header, and with it a key. */
    private static Valve withoutReport() {
        ErrorReportValve pages = new ErrorReportValve();
        pages.setShowReport(false);
        pages.setShowServerInfo(false);
        return pages;
    }

    private static ErrorPage forEveryError(String path) {
        ErrorPage page = new ErrorPage();
        page.setLocation(path);
        return page;
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
