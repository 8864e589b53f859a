package io.usersessions.app.connection;

import io.usersessions.domain.model.IpAddress;
import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Makes a connector that limits its connections. */
public final class BoundedConnector {
    private static final int BACKLOG = 1_024;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(2);

    private BoundedConnector() {}

    /**
     * A connector for a server; the caller adds it to the server.
     *
     * @param isShared whether many clients share this address, such as that of a proxy
     */
    public static ServerConnector of(
            Server server, HttpConfiguration http, TrafficBounds bounds, Predicate<IpAddress> isShared) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(IDLE.toMillis());
        NetworkConnectionLimit limit = new NetworkConnectionLimit(bounds.connections(), connector);
        limit.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
        server.addBean(limit);
        connector.addBean(new AddressLimit(bounds.connectionsPerAddress(), isShared));
        connector.addBean(new ExchangeDeadline(bounds.exchange(), connector.getScheduler()));
        return connector;
    }
}
