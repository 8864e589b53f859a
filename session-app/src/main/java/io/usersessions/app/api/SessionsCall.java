package io.usersessions.app.api;

import io.usersessions.app.device.Devices;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.app.session.EndSessions;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.OwnSessions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists and ends the sessions of the signed-in user. */
record SessionsCall(OwnSessions own, Devices devices) {
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
        UserId user = signedIn(exchange, exchange.visit().user());
        SessionId current = exchange.visit().session().id();
        List<SummaryView> views =
                own.list(user).stream().map(one -> view(one, current)).toList();
        JsonResponse.ok(exchange.response(), views);
    }

    private SummaryView view(SessionSummary one, SessionId current) {
        return new SummaryView(
                one.id().toString(),
                one.id().equals(current),
                one.client().userAgent().orElse(null),
                devices.of(one.client()).inEnglish(),
                one.client().ip().map(IpAddress::toString).orElse(null),
                devices.place(one.client(), Locale.ENGLISH).orElse(null),
                one.createdAt(),
                one.lastActivity(),
                one.expireDate());
    }

    void end(Exchange exchange) {
        signedIn(exchange, EndSessions.of(exchange, own)).end(SessionId.parse(exchange.variable("id")));
        JsonResponse.noContent(exchange.response());
    }

    void endOthers(Exchange exchange) throws IOException {
        EndSessions ending = signedIn(exchange, EndSessions.of(exchange, own));
        if (!"except=current".equals(exchange.request().getQueryString())) {
            throw new RefusedRequest(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Say which sessions to end: only ?except=current is supported.");
        }
        int ended = ending.endOthers();
        JsonResponse.ok(exchange.response(), Map.of("ended", ended));
    }

    private static <T> T signedIn(Exchange exchange, Optional<T> ofUser) {
        return ofUser.orElseThrow(() -> Api.unauthorized(exchange.response(), "Nobody is signed in."));
    }
}
