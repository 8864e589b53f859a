package io.usersessions.app.page;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.device.Devices;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.session.EndSessions;
import io.usersessions.app.session.EndSessions.Ended;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.OwnSessions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The page where users see where they are signed in, and end sessions they do not recognise. */
public record SessionsPage(
        Templates.Template template, OwnSessions own, Accounts accounts, CsrfTokens tokens, Devices devices) {
    /** The path of the page. */
    public static final String PATH = "/sessions";

    private record Model(Shell shell, List<SessionLine> lines, boolean hasOthers) {}

    void show(Exchange exchange) throws IOException {
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignIn(exchange.response());
            return;
        }
        SessionId current = exchange.visit().session().id();
        List<SessionLine> lines = own.list(user.get()).stream()
                .map(session -> SessionLine.of(session, current, devices))
                .toList();
        Model model = new Model(Shell.of(exchange.visit(), accounts, tokens), lines, lines.size() > 1);
        template.send(exchange.response(), HttpServletResponse.SC_OK, model);
    }

    void end(Exchange exchange) throws IOException {
        Optional<SessionId> id = Form.of(exchange.request()).field("id").flatMap(SessionId::parse);
        Optional<EndSessions> ending = EndSessions.of(exchange, own);
        if (ending.isEmpty()) {
            Redirect.toSignIn(exchange.response());
            return;
        }
        Ended ended = ending.get().end(id);
        Redirect.to(ended == Ended.CURRENT ? "/" : PATH, exchange.response());
    }

    void endOthers(Exchange exchange) {
        Optional<EndSessions> ending = EndSessions.of(exchange, own);
        if (ending.isEmpty()) {
            Redirect.toSignIn(exchange.response());
            return;
        }
        ending.get().endOthers();
        Redirect.to(PATH, exchange.response());
    }
}
