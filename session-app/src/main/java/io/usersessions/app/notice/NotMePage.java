package io.usersessions.app.notice;

import io.usersessions.app.device.Devices;
import io.usersessions.app.page.Form;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.session.EndOthersPage;
import io.usersessions.app.session.SessionDesk;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionSummary;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The page that the link in a notice opens. It shows the session of the link, and ends it when its form is sent: programs that follow links
 * in mails change nothing. Whoever has the link needs not be signed in, sees nothing else, and is not signed in by it.
 */
public record NotMePage(Pages pages, SessionDesk desk, Devices devices, NotMeTokens tokens) {
    private static final String DONE = "done";

    /** Shows the session that the link is for. */
    public void show(Exchange exchange) throws IOException {
        String token = Optional.ofNullable(exchange.request().getParameter(NotMeLinks.TOKEN))
                .orElse("");
        Optional<NotMe> permitted = tokens.read(token);
        if (permitted.isPresent()) {
            show(exchange, token, permitted.get());
        } else {
            refuse(exchange);
        }
    }

    private void show(Exchange exchange, String token, NotMe permitted) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        SessionId here = exchange.visit().session().id();
        boolean isJustDone = exchange.request().getParameter(DONE) != null;
        pages.send(
                exchange,
                HttpServletResponse.SC_OK,
                live(permitted)
                        .map(session -> Suspect.of(session, here, devices, page))
                        .map(suspect -> Pages.TEMPLATES.noticeNotMe(page, token, suspect))
                        .orElseGet(() -> Pages.TEMPLATES.noticeOver(page, isJustDone, next(exchange, permitted))));
    }

    private Optional<SessionSummary> live(NotMe permitted) {
        return desk.live(permitted.user(), permitted.session());
    }

    /** Where the owner secures the account; whoever is signed in as somebody else first signs in as the owner. */
    private static String next(Exchange exchange, NotMe permitted) {
        boolean isOther = exchange.visit()
                .user()
                .filter(user -> !user.equals(permitted.user()))
                .isPresent();
        return isOther ? Redirect.withNext(Redirect.SIGN_IN, EndOthersPage.SECURE) : EndOthersPage.SECURE;
    }

    /** Ends the session that the link is for. */
    public void end(Exchange exchange) throws IOException {
        exchange.demandCurrentKey();
        String token = Form.of(exchange.request()).field(NotMeLinks.TOKEN).orElse("");
        Optional<NotMe> permitted = tokens.read(token);
        if (permitted.isPresent()) {
            boolean isDone = end(exchange, permitted.get());
            String link = NotMeLinks.PATH + "?" + NotMeLinks.TOKEN + "=" + token;
            Redirect.to(isDone ? link + "&" + DONE : link, exchange.response());
        } else {
            refuse(exchange);
        }
    }

    private boolean end(Exchange exchange, NotMe permitted) {
        if (permitted.session().equals(exchange.visit().session().id())) {
            exchange.visit().signOut();
            return true;
        }
        if (live(permitted).isEmpty()) {
            return false;
        }
        desk.ends().add(List.of(permitted.session()), exchange.visit().keptClient());
        return desk.own().end(permitted.user(), permitted.session());
    }

    private void refuse(Exchange exchange) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        pages.send(exchange, HttpServletResponse.SC_NOT_FOUND, Pages.TEMPLATES.noticeInvalid(page));
    }
}
