package io.usersessions.app.session;

import io.usersessions.app.language.Messages;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.RecentSignIn;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.session.EndSessions.Ended;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Says what will happen when a session is ended, and ends it. */
public record EndPage(SessionsPage sessions) {
    /** The path of the page. */
    public static final String PATH = SessionsPage.PATH + "/{id}/end";

    /** Asks. */
    public void ask(Exchange exchange) throws IOException {
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignInAndBack(exchange.request(), exchange.response());
            return;
        }
        if (!isAllowed(exchange)) {
            return;
        }
        Page page = pages().open(exchange, Section.SESSIONS);
        Optional<SessionLine> line =
                sessions.overview(exchange, user.get(), page).line(id(exchange));
        if (line.isPresent()) {
            pages().send(exchange, HttpServletResponse.SC_OK, Pages.TEMPLATES.sessionEnd(page, line.get()));
        } else {
            sayItIsOver(exchange);
        }
    }

    /** Ends the session, and says so on the page of all sessions; also if it ended meanwhile. */
    public void end(Exchange exchange) {
        Optional<EndSessions> ending = EndSessions.of(exchange, sessions.desk());
        if (ending.isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
            return;
        }
        if (!isAllowed(exchange)) {
            return;
        }
        Optional<String> title = id(exchange).flatMap(id -> title(exchange, id));
        Ended ended = ending.get().end(id(exchange));
        if (ended == Ended.CURRENT) {
            Redirect.to("/", exchange.response());
        } else if (ended == Ended.OTHER && title.isPresent()) {
            exchange.visit().flash(messages(exchange).text("sessions.ended.one", "device", title.get()));
            Redirect.to(SessionsPage.PATH, exchange.response());
        } else {
            sayItIsOver(exchange);
        }
    }

    /** What the user calls the device of a session, for the message after its end. */
    private Optional<String> title(Exchange exchange, SessionId id) {
        UserId user = exchange.visit().user().orElseThrow();
        return sessions.desk()
                .live(user, id)
                .map(session -> sessions.desk()
                        .notes()
                        .of(user)
                        .getOrDefault(id, SessionNote.NONE)
                        .name()
                        .map(DeviceName::text)
                        .orElseGet(() -> sessions.devices().of(session.client()).in(messages(exchange))));
    }

    /** Everybody may sign out of this device; the response is complete otherwise. */
    private boolean isAllowed(Exchange exchange) {
        Optional<SessionId> id = id(exchange);
        boolean isCurrent = id.equals(Optional.of(exchange.visit().session().id()));
        return isCurrent
                || RecentSignIn.isGiven(exchange, id.map(EndPage::pathOf).orElse(SessionsPage.PATH));
    }

    private static String pathOf(SessionId id) {
        return PATH.replace("{id}", id.toString());
    }

    private void sayItIsOver(Exchange exchange) {
        exchange.visit().flash(messages(exchange).text("sessions.ended.already"));
        Redirect.to(SessionsPage.PATH, exchange.response());
    }

    private static Optional<SessionId> id(Exchange exchange) {
        return SessionId.parse(exchange.variable("id"));
    }

    private Messages messages(Exchange exchange) {
        return pages().messages(exchange);
    }

    private Pages pages() {
        return sessions.pages();
    }
}
