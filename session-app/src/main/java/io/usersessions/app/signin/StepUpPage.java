package io.usersessions.app.signin;

import io.usersessions.app.account.People;
import io.usersessions.app.account.SignInOutcome;
import io.usersessions.app.page.Form;
import io.usersessions.app.page.LocalPath;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.model.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The page where people who are signed in confirm that it is them, before a change that asks for it; then it goes on with that. */
public record StepUpPage(Pages pages, People people) {
    /** The path of the page. */
    public static final String PATH = Redirect.STEP_UP;

    /** Shows the form. */
    public void show(Exchange exchange) throws IOException {
        if (exchange.visit().user().isEmpty()) {
            Redirect.toSignInAndBack(exchange.request(), exchange.response());
            return;
        }
        Page page = pages.open(exchange, Section.NONE);
        String next = LocalPath.orSessions(exchange.request().getParameter("next"));
        send(exchange, HttpServletResponse.SC_OK, page, next, "");
    }

    /** Checks the password, and goes on; or shows the form again. */
    public void confirm(Exchange exchange) throws IOException {
        exchange.demandCurrentKey();
        Optional<UserId> user = exchange.visit().user();
        if (user.isEmpty()) {
            Redirect.toSignIn(exchange.request(), exchange.response());
            return;
        }
        Form form = Form.of(exchange.request());
        String next = LocalPath.orSessions(form.field("next").orElse(""));
        SignInOutcome outcome = people.signIn(
                people.accounts().titleOf(user.get()),
                form.field("password").orElse(""),
                exchange.client(),
                exchange.visit(),
                named -> reauthenticate(exchange, named));
        if (outcome instanceof SignInOutcome.Accepted accepted
                && accepted.user().equals(user.get())) {
            Redirect.to(next, exchange.response());
        } else {
            Page page = pages.open(exchange, Section.NONE);
            PasswordCheck refused = PasswordCheck.refusing(exchange, page, outcome, page.text("stepup.wrong"));
            send(exchange, refused.status(), page, next, refused.error());
        }
    }

    /** Only the user who is signed in: a name can belong to somebody else by now. */
    private static void reauthenticate(Exchange exchange, UserId named) {
        if (exchange.visit().user().filter(named::equals).isPresent()) {
            exchange.visit().reauthenticate();
        }
    }

    private void send(Exchange exchange, int status, Page page, String next, String error) throws IOException {
        pages.send(exchange, status, Pages.TEMPLATES.signinStepUp(page, next, error));
    }
}
