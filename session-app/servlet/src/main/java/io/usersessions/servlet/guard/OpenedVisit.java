package io.usersessions.servlet.guard;

import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.transport.KeyExchange;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** A visit with the sessions that opened it and the transport of its key. */
public record OpenedVisit(Sessions sessions, KeyExchange exchange, Visit visit) {
    private static final int FIRST_SERVER_ERROR = 500;

    KeyInstruction close() {
        return sessions.close(visit);
    }

    KeyInstruction closeFor(int status) {
        return status >= FIRST_SERVER_ERROR ? sessions.abandon(visit) : close();
    }

    void putHeaders(HttpServletResponse response, KeyInstruction due) {
        ResponseHeaders.put(response, exchange.headersFor(due), visit.isLoaded() ? exchange.vary() : List.of());
    }
}
