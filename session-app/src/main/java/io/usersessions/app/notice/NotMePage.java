package io.usersessions.app.notice;

import io.usersessions.app.device.Devices;
import io.usersessions.app.page.Form;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.OwnSessions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The page that the link in a notice opens. It shows the session of the link, and ends it when its form is sent: programs that follow links
 * in mails change nothing. Whoever has the link needs not be signed in, sees nothing else, and is not signed in by it.
 */
public record NotMePage(Pages pages, OwnSessions own, Devices devices, NotMeTokens tokens) {
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
        Optional<SessionSummary> live = own.list(permitted.user()).stream()
                .filter(session -> session.id().equals(permitted.session()))
                .findAny();
        boolean isJustDone = exchange.request().getParameter(DONE) != null;
        pages.send(
                exchange,
                HttpServletResponse.SC_OK,
                live.map(session -> Suspect.of(session, here, devices, page))
                        .map(suspect -> Pages.TEMPLATES.noticeNotMe(page, token, suspect))
                        .orElseGet(() -> Pages.TEMPLATES.noticeOver(page, isJustDone)));
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
        return own.end(permitted.user(), permitted.session());
    }

    private void refuse(Exchange exchange) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        pages.send(exchange, HttpServletResponse.SC_NOT_FOUND, Pages.TEMPLATES.noticeInvalid(page));
    }
}
