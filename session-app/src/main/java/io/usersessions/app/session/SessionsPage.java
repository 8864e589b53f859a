package io.usersessions.app.session;

import io.usersessions.app.device.Devices;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The page where users see where they are signed in. */
public record SessionsPage(Pages pages, SessionDesk desk, Devices devices) {
    /** The path of the page. */
    public static final String PATH = Section.SESSIONS.path();
    /** The path of the answer that a new sign-in was the user's. */
    public static final String RECOGNISE = PATH + "/{id}/recognise";

    /** Shows the live sessions. */
    public void show(Exchange exchange) throws IOException {
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
            return;
        }
        Page page = pages.open(exchange, Section.SESSIONS);
        SessionOverview overview = overview(exchange, user.get(), page);
        pages.send(exchange, HttpServletResponse.SC_OK, Pages.TEMPLATES.sessionList(page, overview));
    }

    /** The live sessions of a user. */
    SessionOverview overview(Exchange exchange, UserId user, Page page) {
        SessionId current = exchange.visit().session().id();
        return SessionOverview.of(
                user, current, desk, devices, page, pages.clock().instant());
    }

    /** Remembers that a new sign-in was the user's. */
    public void recognise(Exchange exchange) {
        exchange.demandCurrentKey();
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
            return;
        }
        SessionId.parse(exchange.variable("id"))
                .filter(id -> desk.live(user.get(), id).isPresent())
                .ifPresent(id -> desk.notes().recognise(user.get(), id));
        exchange.visit().flash(pages.messages(exchange).text("sessions.recognised"));
        Redirect.to(PATH, exchange.response());
    }
}
