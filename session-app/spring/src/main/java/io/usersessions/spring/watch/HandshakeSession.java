package io.usersessions.spring.watch;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.WebSocketSession;

/**
 * The session of a WebSocket's handshake. The cookie is read again: an application has no place that sees every handshake. A key that opens
 * nothing, or a session that nobody signed in to, is none.
 */
final class HandshakeSession {
    private final Sessions sessions;
    private final CookieFormat cookie;

    HandshakeSession(Sessions sessions, CookieFormat cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    Optional<SessionId> of(WebSocketSession socket) {
        HttpHeaders headers = socket.getHandshakeHeaders();
        Client client = Client.of(headers.getFirst(HttpHeaders.USER_AGENT), null);
        Visit visit = sessions.open(cookie.keysIn(headers.get(HttpHeaders.COOKIE)), client);
        return visit.user().map(user -> visit.session().id());
    }
}
