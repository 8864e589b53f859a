package io.usersessions.app.api;

import io.usersessions.app.device.Devices;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.Sessions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All sessions of whoever is signed in: seen and ended. */
record SessionsCall(Sessions sessions, Devices devices) {
    private record SummaryView(
            String id,
            boolean current,
            @Nullable String userAgent,
            String device,
            @Nullable String ip,
            @Nullable String location,
            Instant createdAt,
            Instant lastActivity,
            Instant expireDate) {}

    void list(Exchange exchange) throws IOException {
        UserId user = user(exchange);
        SessionId current = exchange.visit().session().id();
        List<SummaryView> views =
                sessions.of(user).list().stream().map(one -> view(one, current)).toList();
        JsonResponse.ok(exchange.response(), views);
    }

    private SummaryView view(SessionSummary one, SessionId current) {
        return new SummaryView(
                one.id().toString(),
                one.id().equals(current),
                one.client().userAgent().orElse(null),
                devices.describe(one.client().userAgent()),
                one.client().ip().map(IpAddress::toString).orElse(null),
                devices.place(one.client()).orElse(null),
                one.createdAt(),
                one.lastActivity(),
                one.expireDate());
    }

    /** One answer to every id that is not one's own live session, whatever else it may be. */
    void end(Exchange exchange) {
        exchange.demandCurrentKey();
        UserId user = user(exchange);
        SessionId id = SessionId.parse(exchange.variable("id")).orElseThrow(SessionsCall::unknown);
        if (id.equals(exchange.visit().session().id())) {
            exchange.signOut();
        } else if (!sessions.of(user).end(id)) {
            throw unknown();
        }
        JsonResponse.noContent(exchange.response());
    }

    void endOthers(Exchange exchange) throws IOException {
        exchange.demandCurrentKey();
        UserId user = user(exchange);
        if (!"except=current".equals(exchange.request().getQueryString())) {
            throw new RefusedRequest(
                    HttpServletResponse.SC_BAD_REQUEST, "Say which sessions to end: only ?except=current is known.");
        }
        int ended = sessions.of(user).endOthers(exchange.visit().session().id()).size();
        JsonResponse.ok(exchange.response(), Map.of("ended", ended));
    }

    private static UserId user(Exchange exchange) {
        return exchange.visit().user().orElseThrow(() -> Api.unauthorized(exchange.response(), "Nobody is signed in."));
    }

    private static RefusedRequest unknown() {
        return new RefusedRequest(HttpServletResponse.SC_NOT_FOUND, "You have no live session of this id.");
    }
}
