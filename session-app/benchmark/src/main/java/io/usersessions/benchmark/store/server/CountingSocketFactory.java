package io.usersessions.benchmark.store.server;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;

/** Makes sockets that tell a {@link Wire} what goes over them; the driver makes it from its name. */
public final class CountingSocketFactory extends SocketFactory {
    private final Wire wire;

    /**
     * For the driver.
     *
     * @param wire the name of the wire
     */
    public CountingSocketFactory(String wire) {
        this.wire = Wire.named(wire);
    }

    @Override
    public Socket createSocket() {
        return new CountingSocket(wire);
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

    private static final class CountingSocket extends Socket {
        private final Wire wire;
        private final SentMessages messages;
        private final AtomicBoolean sent = new AtomicBoolean();

        CountingSocket(Wire wire) {
            this.wire = wire;
            this.messages = new SentMessages(wire);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int value) throws IOException {
                    write(new byte[] {(byte) value}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                    messages.sent(bytes, offset, length);
                    sent.set(true);
                }
            };
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    awaited();
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    awaited();
                    return in.read(bytes, offset, length);
                }
            };
        }

        private void awaited() {
            if (sent.compareAndSet(true, false)) {
                wire.roundTrip();
            }
        }
    }
}
