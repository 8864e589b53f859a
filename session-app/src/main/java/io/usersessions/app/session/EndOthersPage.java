package io.usersessions.app.session;

import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.RecentSignIn;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.model.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Says what will happen when all other sessions are ended, and ends them: to tidy up, or because a sign-in was not the user's. */
public record EndOthersPage(SessionsPage sessions) {
    /** The path of the page for users who tidy up. */
    public static final String PATH = SessionsPage.PATH + "/end-others";
    /** The path of the page for users who found a sign-in that was not theirs; it goes on to the change of the password. */
    public static final String SECURE = SessionsPage.PATH + "/secure";
    /** The path of the page where users change their password. */
    public static final String PASSWORD = "/account/password";

    /** Asks whether to tidy up. */
    public void ask(Exchange exchange) throws IOException {
        ask(exchange, PATH);
    }

    /** Asks whether to secure the account. */
    public void askToSecure(Exchange exchange) throws IOException {
        ask(exchange, SECURE);
    }

    private void ask(Exchange exchange, String path) throws IOException {
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignInAndBack(exchange.request(), exchange.response());
            return;
        }
        if (!RecentSignIn.isGiven(exchange, path)) {
            return;
        }
        Page page = sessions.pages().open(exchange, Section.SESSIONS);
        SessionOverview overview = sessions.overview(exchange, user.get(), page);
        sessions.pages()
                .send(
                        exchange,
                        HttpServletResponse.SC_OK,
                        path.equals(SECURE)
                                ? Pages.TEMPLATES.sessionSecure(page, overview)
                                : Pages.TEMPLATES.sessionEndOthers(page, overview));
    }

    /** Ends all other sessions. */
    public void end(Exchange exchange) {
        end(exchange, PATH, SessionsPage.PATH);
    }

    /** Ends all other sessions, and goes on to the change of the password. */
    public void secure(Exchange exchange) {
        end(exchange, SECURE, PASSWORD);
    }

    private void end(Exchange exchange, String path, String next) {
        Optional<EndSessions> ending = EndSessions.of(exchange, sessions.desk());
        if (ending.isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
        } else if (RecentSignIn.isGiven(exchange, path)) {
            int ended = ending.get().endOthers();
            exchange.visit().flash(sessions.pages().messages(exchange).text("sessions.ended", "count", ended));
            Redirect.to(next, exchange.response());
        }
    }
}
