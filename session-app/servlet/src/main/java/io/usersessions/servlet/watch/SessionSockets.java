package io.usersessions.servlet.watch;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.watch.SessionWatch;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Closes WebSockets with 1008 (policy violation) when the session of their handshake ends, on whatever node.
 *
 * <p>The configurator of an endpoint calls {@link #noteSession}, and the endpoint calls {@link #add} when a socket opens and {@link #remove}
 * when it closes. Sockets of another API register with {@link SessionWatch#watch} themselves.
 *
 * <p>Needs {@code jakarta.websocket}, 2.1 or later. Safe for any number of threads.
 */
public final class SessionSockets {
    private static final String SESSION = SessionSockets.class.getName() + ".session";

    private final SessionWatch watch;
    private final Executor closers;
    private final WatchedSockets sockets = new WatchedSockets();

    private SessionSockets(SessionWatch watch, Executor closers) {
        this.watch = watch;
        this.closers = closers;
    }

    /** Sockets that threads of this object close. While none is to be closed, it has no thread. */
    public static SessionSockets over(SessionWatch watch) {
        return over(watch, ClosingThreads.some());
    }

    /** Sockets that are closed by this executor: closing may wait for a client that does not read. */
    public static SessionSockets over(SessionWatch watch, Executor closers) {
        Objects.requireNonNull(watch, "watch");
        return new SessionSockets(watch, Objects.requireNonNull(closers, "closers"));
    }

    /**
     * Notes the session of a handshake for {@link #add}: to be called by {@link ServerEndpointConfig.Configurator#modifyHandshake}. It does
     * nothing if the handshake has no session.
     */
    public static void noteSession(ServerEndpointConfig config, HandshakeRequest request) {
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(request, "request");
        if (request.getHttpSession() instanceof HttpSession session) {
            SessionId.parse(session.getId())
                    .ifPresent(id -> config.getUserProperties().put(SESSION, id));
        }
    }

    /**
     * Has a socket closed when the session of its handshake ends; if it ended before, at once.
     *
     * @return whether the handshake had a session; if not, the socket stays open
     */
    public boolean add(Session socket) {
        Objects.requireNonNull(socket, "socket");
        Optional<SessionId> session = sessionOf(socket.getUserProperties());
        session.ifPresent(id -> add(socket, id));
        return session.isPresent();
    }

    private static Optional<SessionId> sessionOf(Map<String, Object> properties) {
        return Optional.ofNullable((SessionId) properties.get(SESSION));
    }

    /** Has a socket closed when this session ends. */
    public void add(Session socket, SessionId session) {
        Objects.requireNonNull(socket, "socket");
        Objects.requireNonNull(session, "session");
        sockets.add(socket, watch.watch(session, (id, end) -> closers.execute(() -> sockets.close(socket, end))));
    }

    /** Forgets a socket that closed. One that nobody removes is forgotten when as many others were added. */
    public void remove(Session socket) {
        sockets.remove(Objects.requireNonNull(socket, "socket"));
    }

    /** The number of sockets that were added and not forgotten. */
    public int added() {
        return sockets.count();
    }
}
