package io.usersessions.benchmark.store.server;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes sockets that report their traffic to a {@link TrafficCounter}. The driver creates the factory by its class name. */
public final class CountingSocketFactory extends SocketFactory {
    private final TrafficCounter counter;

    /**
     * For the driver.
     *
     * @param counter the name of the counter
     */
    public CountingSocketFactory(String counter) {
        this.counter = TrafficCounter.named(counter);
    }

    @Override
    public Socket createSocket() {
        return new CountingSocket(counter);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the driver connects its sockets itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        return createSocket(host.getHostName(), port);
    }
}
