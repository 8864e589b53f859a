package io.usersessions.app.web;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.device.Devices;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Sessions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where a user is signed in, and the end of what they do not recognise. */
record SessionsPage(
        Templates.Template template, Sessions sessions, Accounts accounts, CsrfTokens tokens, Devices devices) {
    static final String PATH = "/sessions";

    private record Model(Shell shell, List<SessionLine> lines, boolean hasOthers) {}

    void show(Exchange exchange) throws IOException {
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignIn(exchange.response());
            return;
        }
        SessionId current = exchange.visit().session().id();
        List<SessionLine> lines = sessions.of(user.get()).list().stream()
                .map(session -> SessionLine.of(session, current, devices))
                .toList();
        Model model = new Model(Shell.of(exchange.visit(), accounts, tokens), lines, lines.size() > 1);
        template.send(exchange.response(), HttpServletResponse.SC_OK, model);
    }

    void end(Exchange exchange) throws IOException {
        Optional<SessionId> id = Form.of(exchange.request()).field("id").flatMap(SessionId::parse);
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignIn(exchange.response());
        } else if (id.filter(exchange.visit().session().id()::equals).isPresent()) {
            exchange.signOut();
            Redirect.to("/", exchange.response());
        } else if (id.filter(sessions.of(user.get())::end).isPresent()) {
            Redirect.to(PATH, exchange.response());
        } else {
            throw new RefusedRequest(HttpServletResponse.SC_NOT_FOUND, "You have no live session of this id.");
        }
    }

    void endOthers(Exchange exchange) {
        exchange.demandCurrentKey();
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignIn(exchange.response());
        } else {
            sessions.of(user.get()).endOthers(exchange.visit().session().id());
            Redirect.to(PATH, exchange.response());
        }
    }
}
