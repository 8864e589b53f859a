package io.usersessions.app.api;

import io.usersessions.app.device.Devices;
import io.usersessions.app.page.RecentSignIn;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Refusal;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.app.session.EndSessions;
import io.usersessions.app.session.EndSessions.Ended;
import io.usersessions.app.session.SessionDesk;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.servlet.RecentAuthentication;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists and ends the sessions of the signed-in user. */
record SessionsCall(SessionDesk desk, Devices devices) {
    private static final RecentAuthentication RECENT = RecentAuthentication.within(RecentSignIn.AGE);

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
                desk.own().list(user).stream().map(one -> view(one, current)).toList();
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

    void end(Exchange exchange) throws IOException {
        EndSessions ending = signedIn(exchange, EndSessions.of(exchange, desk));
        Optional<SessionId> id = SessionId.parse(exchange.variable("id"));
        if (!ending.isCurrent(id) && !RECENT.isGiven(exchange.request(), exchange.response())) {
            return;
        }
        if (ending.end(id) == Ended.NONE) {
            throw Refusal.NOT_YOUR_SESSION.refused();
        }
        JsonResponse.noContent(exchange.response());
    }

    void endOthers(Exchange exchange) throws IOException {
        EndSessions ending = signedIn(exchange, EndSessions.of(exchange, desk));
        if (!"except=current".equals(exchange.request().getQueryString())) {
            throw new RefusedRequest(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Say which sessions to end: only ?except=current is supported.");
        }
        if (!RECENT.isGiven(exchange.request(), exchange.response())) {
            return;
        }
        int ended = ending.endOthers();
        JsonResponse.ok(exchange.response(), Map.of("ended", ended));
    }

    private static <T> T signedIn(Exchange exchange, Optional<T> ofUser) {
        return ofUser.orElseThrow(() -> Api.unauthorized(exchange.response(), "Nobody is signed in."));
    }
}
