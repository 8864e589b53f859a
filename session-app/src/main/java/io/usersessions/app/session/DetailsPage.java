package io.usersessions.app.session;

import io.usersessions.app.activity.ActivityDays;
import io.usersessions.app.page.Form;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Refusal;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionSummary;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Shows everything about one session, and names its device. */
public record DetailsPage(SessionsPage sessions) {
    /** The path of the page. */
    public static final String PATH = SessionsPage.PATH + "/{id}";
    /** The path of the form for the name. */
    public static final String NAME = PATH + "/name";

    private static final int ENTRIES = 200;

    /**
     * Shows it.
     *
     * @throws RefusedRequest with the same 404 for every id that is not a live session of the user
     */
    public void show(Exchange exchange) throws IOException {
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignInAndBack(exchange.request(), exchange.response());
            return;
        }
        SessionSummary session = live(user.get(), exchange);
        Page page = sessions.pages().open(exchange, Section.SESSIONS);
        SessionLine line = sessions.overview(exchange, user.get(), page)
                .line(Optional.of(session.id()))
                .orElseThrow(Refusal.NOT_YOUR_SESSION::refused);
        pages().send(
                        exchange,
                        HttpServletResponse.SC_OK,
                        Pages.TEMPLATES.sessionDetails(page, details(user.get(), session, line, page)));
    }

    private SessionDetails details(UserId user, SessionSummary session, SessionLine line, Page page) {
        List<HistoryEntry> entries = sessions.desk()
                .history()
                .listOf(user, session.id(), PageRequest.first(ENTRIES))
                .items();
        return new SessionDetails(
                line,
                DeviceText.withVersions(sessions.devices().of(session.client()), page),
                line.device().map(named -> line.title()),
                session.client().userAgent(),
                entries.stream()
                        .filter(entry -> entry.kind() == Kind.SIGNED_IN)
                        .findFirst()
                        .map(entry -> DeviceText.from(entry.client(), sessions.devices(), page))
                        .orElse(List.of()),
                page.moments().exact(session.lastActivity()),
                page.moments().exact(LineReader.signedInAt(session)),
                EndText.unless(session, page),
                new ActivityDays(page, sessions.devices(), session.id(), session.client()).of(entries));
    }

    /** Names the device, or takes its name away. */
    public void name(Exchange exchange) throws IOException {
        exchange.demandCurrentKey();
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
            return;
        }
        SessionId id = live(user.get(), exchange).id();
        Optional<DeviceName> name =
                DeviceName.typed(Form.of(exchange.request()).field("name").orElse(""));
        sessions.desk().notes().name(user.get(), id, name);
        exchange.visit()
                .flash(name.map(named -> pages().messages(exchange).text("sessions.named", "name", named.text()))
                        .orElseGet(() -> pages().messages(exchange).text("sessions.unnamed")));
        Redirect.to(PATH.replace("{id}", id.toString()), exchange.response());
    }

    private SessionSummary live(UserId user, Exchange exchange) {
        return SessionId.parse(exchange.variable("id"))
                .flatMap(id -> sessions.desk().live(user, id))
                .orElseThrow(Refusal.NOT_YOUR_SESSION::refused);
    }

    private Pages pages() {
        return sessions.pages();
    }
}
