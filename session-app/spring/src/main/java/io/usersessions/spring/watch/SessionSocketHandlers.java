package io.usersessions.spring.watch;

import io.usersessions.domain.watch.SessionWatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/**
 * Makes handlers whose WebSockets are closed with 1008 (policy violation) when the session of their handshake ends, on whatever node. STOMP
 * uses it by itself; any other handler is registered as {@code registry.addHandler(sockets.decorate(handler), "/path")}.
 *
 * <p>A socket that was opened without a session that somebody signed in to stays open. A handshake costs one statement.
 */
public final class SessionSocketHandlers implements WebSocketHandlerDecoratorFactory {
    private static final int THREADS = 16;
    private static final int SECONDS_KEPT = 10;

    private final HandshakeSession handshakes;
    private final SessionWatch watch;
    private final Executor closers = closers();

    SessionSocketHandlers(HandshakeSession handshakes, SessionWatch watch) {
        this.handshakes = handshakes;
        this.watch = watch;
    }

    /** Closing may wait for a client that does not read. While nothing is to be closed, there is no thread. */
    private static Executor closers() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, SECONDS_KEPT, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread daemon = new Thread(work, "session-socket-closing");
                    daemon.setDaemon(true);
                    return daemon;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new EndingHandler(handler, handshakes, watch, closers);
    }
}
