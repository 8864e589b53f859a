package io.usersessions.app.server;

import io.usersessions.app.connection.BoundedConnector;
import io.usersessions.app.connection.TrafficBounds;
import io.usersessions.app.error.ServerErrors;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.servlet.watch.SessionEventStreams;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The web application on a port. Stopping lets requests in progress finish. */
public final class WebServer implements AutoCloseable {
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(5);

    private final Server server = new Server();
    private final ServerConnector connector;
    private final SessionEventStreams streams;

    /**
     * A server that is not started yet.
     *
     * @param host name or address of the interface to listen on
     * @param port 0 for any free port
     * @param bounds the limits for clients
     * @param isShared whether many clients share this address, such as that of a proxy
     */
    public WebServer(
            WebApplication application, String host, int port, TrafficBounds bounds, Predicate<IpAddress> isShared) {
        streams = application.streams();
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(PathSpellings.ACCEPTED);
        connector = BoundedConnector.of(server, http, bounds, isShared);
        connector.setHost(host);
        connector.setPort(port);
        ServletContextHandler context = new ServletContextHandler();
        application.addTo(context, bounds.bodies());
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(context));
        server.setErrorHandler(new ServerErrors(SecurityHeaders.ALWAYS));
        server.setStopTimeout(LAST_REQUESTS.toMillis());
    }

    /**
     * Begins to listen.
     *
     * @throws IOException if the port is not available
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException taken) {
            throw taken;
        } catch (Exception failed) {
            throw new IllegalStateException("the web server does not start", failed);
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Streams of events would never finish by themselves. */
    @Override
    public void close() {
        streams.close();
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the web server did not stop properly", failed);
        }
    }
}
