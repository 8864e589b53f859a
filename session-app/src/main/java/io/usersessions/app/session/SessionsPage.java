package io.usersessions.app.session;

import io.usersessions.app.device.Devices;
import io.usersessions.app.page.Form;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.session.EndSessions.Ended;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.OwnSessions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The page where users see where they are signed in, and end sessions they do not recognise. */
public record SessionsPage(Pages pages, OwnSessions own, Devices devices) {
    /** The path of the page. */
    public static final String PATH = Section.SESSIONS.path();

    /** Shows the live sessions. */
    public void show(Exchange exchange) throws IOException {
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
            return;
        }
        Page page = pages.open(exchange, Section.SESSIONS);
        SessionId current = exchange.visit().session().id();
        List<SessionLine> lines = own.list(user.get()).stream()
                .map(session -> SessionLine.of(session, current, devices, page))
                .toList();
        pages.send(exchange, HttpServletResponse.SC_OK, Pages.TEMPLATES.sessionList(page, lines));
    }

    /** Ends one session. */
    public void end(Exchange exchange) throws IOException {
        Optional<SessionId> id = Form.of(exchange.request()).field("id").flatMap(SessionId::parse);
        Optional<EndSessions> ending = EndSessions.of(exchange, own);
        if (ending.isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
            return;
        }
        Ended ended = ending.get().end(id);
        Redirect.to(ended == Ended.CURRENT ? "/" : PATH, exchange.response());
    }

    /** Ends all sessions but the one of the request. */
    public void endOthers(Exchange exchange) {
        Optional<EndSessions> ending = EndSessions.of(exchange, own);
        if (ending.isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
            return;
        }
        ending.get().endOthers();
        Redirect.to(PATH, exchange.response());
    }
}
