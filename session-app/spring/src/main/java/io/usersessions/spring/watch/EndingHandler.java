package io.usersessions.spring.watch;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.watch.SessionEnd;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.Watched;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** Has the sockets of another handler closed with their sessions. */
final class EndingHandler extends WebSocketHandlerDecorator {
    private static final String WATCHED = EndingHandler.class.getName() + ".watched";

    private final HandshakeSession handshakes;
    private final SessionWatch watch;
    private final Executor closers;

    EndingHandler(WebSocketHandler handler, HandshakeSession handshakes, SessionWatch watch, Executor closers) {
        super(handler);
        this.handshakes = handshakes;
        this.watch = watch;
        this.closers = closers;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
        super.afterConnectionEstablished(socket);
        handshakes.of(socket).ifPresent(session -> watch(session, socket));
    }

    private void watch(SessionId session, WebSocketSession socket) {
        Watched watched = watch.watch(session, (id, end) -> closers.execute(() -> close(socket, end)));
        socket.getAttributes().put(WATCHED, watched);
        if (!socket.isOpen()) {
            watched.close();
        }
    }

    private static void close(WebSocketSession socket, SessionEnd end) {
        String reason = end == SessionEnd.EXPIRED ? "the session expired" : "the session was ended";
        try {
            socket.close(CloseStatus.POLICY_VIOLATION.withReason(reason));
        } catch (IOException | RuntimeException closedAlready) {
            // The client was faster, or is gone.
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) throws Exception {
        if (socket.getAttributes().remove(WATCHED) instanceof Watched watched) {
            watched.close();
        }
        super.afterConnectionClosed(socket, status);
    }
}
