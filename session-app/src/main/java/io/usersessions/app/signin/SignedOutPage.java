package io.usersessions.app.signin;

import io.usersessions.app.page.LocalPath;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page that a browser shows when its session has ended: when, from where, and what to do if that was somebody else. */
public record SignedOutPage(Pages pages, EndProofs proofs) {
    /** The path of the page. */
    public static final String PATH = Redirect.SIGNED_OUT;

    /** Shows it to whoever is not signed in; everybody else goes on. */
    public void show(Exchange exchange) throws IOException {
        String next = LocalPath.orSessions(exchange.request().getParameter("next"));
        if (exchange.visit().user().isPresent()) {
            Redirect.to(next, exchange.response());
            return;
        }
        Page page = pages.open(exchange, Section.NONE);
        pages.send(
                exchange,
                HttpServletResponse.SC_OK,
                Pages.TEMPLATES.signinSignedOut(page, Redirect.withNext(Redirect.SIGN_IN, next)));
    }
}
