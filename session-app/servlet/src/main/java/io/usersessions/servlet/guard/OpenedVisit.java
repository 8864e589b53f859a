package io.usersessions.servlet.guard;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.session.SessionOfRequest;
import io.usersessions.servlet.transport.KeyExchange;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * A visit with the sessions that opened it, the client as it is, the transport of its key, and the {@code HttpSession} over it.
 *
 * @param cleared what a browser deletes when its user signs out
 */
public record OpenedVisit(
        Sessions sessions,
        KeyExchange exchange,
        Client client,
        Visit visit,
        SessionOfRequest session,
        ClearedData cleared) {
    private static final int FIRST_SERVER_ERROR = 500;

    static boolean isFailure(int status) {
        return status >= FIRST_SERVER_ERROR;
    }

    KeyInstruction close() {
        return sessions.close(visit);
    }

    KeyInstruction closeFor(int status) {
        try {
            return isFailure(status) ? abandoned() : stored();
        } catch (RuntimeException fault) {
            session.failed();
            throw fault;
        }
    }

    private KeyInstruction abandoned() {
        KeyInstruction end = sessions.abandon(visit);
        session.failed();
        return end;
    }

    private KeyInstruction stored() {
        prepare();
        KeyInstruction due = close();
        session.closed();
        return due;
    }

    /** A value that cannot be stored as it is now fails the whole request. */
    private void prepare() {
        try {
            session.prepare();
        } catch (RuntimeException refused) {
            sessions.abandon(visit);
            throw refused;
        }
    }

    void putHeaders(HttpServletResponse response, KeyInstruction due, boolean isLookedAt) {
        ResponseHeaders.put(response, exchange.headersFor(due), isLookedAt ? exchange.vary() : List.of());
        if (isSignOut(due)) {
            cleared.putOn(response);
        }
    }

    /** Programs, which keep their key in a header, have nothing to clear. */
    private boolean isSignOut(KeyInstruction due) {
        return !(due instanceof KeyInstruction.Keep) && exchange.isByCookie() && session.isSignedOut();
    }

    /** Whether the client has to learn of another key than it presents. */
    boolean needsHeaders() {
        return visit.isLoaded() && !visit.isUnderFormerKey() && session.ifAny() != null && !isCurrentKeyPresented();
    }

    private boolean isCurrentKeyPresented() {
        KeyDigest current = visit.session().keyDigest();
        return exchange.presentedKeys().stream()
                .flatMap(text -> SessionKey.parse(text).stream())
                .anyMatch(key -> current.matches(key.digest()));
    }
}
