package io.usersessions.app.signin;

import io.usersessions.app.account.People;
import io.usersessions.app.account.SignInOutcome;
import io.usersessions.app.api.Api;
import io.usersessions.app.page.Form;
import io.usersessions.app.page.LocalPath;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The page where people sign in, and the end of their session. */
public record SignInPage(Pages pages, People people) {
    /** The path of the page. */
    public static final String PATH = Redirect.SIGN_IN;

    private static final int TOO_MANY_REQUESTS = 429;

    /** Shows the form. */
    public void show(Exchange exchange) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        SignInForm form = SignInForm.of(localPath(exchange.request().getParameter("next")), "");
        SignInForm shown = hasEnded(exchange) ? form.noting(page.text("signin.ended")) : form;
        send(exchange, HttpServletResponse.SC_OK, page, shown);
    }

    /** Signs in, or shows the form again. */
    public void signIn(Exchange exchange) throws IOException {
        Form form = Form.of(exchange.request());
        String name = form.field("name").orElse("");
        SignInForm entered = SignInForm.of(localPath(form.field("next").orElse("")), name);
        SignInOutcome outcome = people.signIn(
                name, form.field("password").orElse(""), exchange.visit().client());
        if (outcome instanceof SignInOutcome.Accepted accepted) {
            signIn(exchange.visit(), accepted.user(), form.field("remember").isPresent());
            Redirect.to(entered.next(), exchange.response());
        } else {
            refuse(exchange, outcome, entered);
        }
    }

    private void refuse(Exchange exchange, SignInOutcome outcome, SignInForm entered) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        if (outcome instanceof SignInOutcome.Delayed delayed) {
            exchange.response().setHeader("Retry-After", String.valueOf(delayed.seconds()));
            send(exchange, TOO_MANY_REQUESTS, page, entered.failing(Delay.text(page, delayed)));
        } else {
            exchange.response().setHeader("WWW-Authenticate", Api.CHALLENGE);
            send(exchange, HttpServletResponse.SC_UNAUTHORIZED, page, entered.failing(page.text("signin.wrong")));
        }
    }

    /** Whether the browser has the key of a session that is no more. */
    private static boolean hasEnded(Exchange exchange) {
        return exchange.request().getRequestedSessionId() != null
                && !exchange.request().isRequestedSessionIdValid();
    }

    private static void signIn(Visit visit, UserId user, boolean isRemembered) {
        if (isRemembered) {
            visit.signIn(user, Lifetime.rememberMe());
        } else {
            visit.signIn(user);
        }
    }

    /** Signs out, and goes to the front page. */
    public void signOut(Exchange exchange) {
        exchange.visit().signOut();
        Redirect.to("/", exchange.response());
    }

    private static String localPath(@Nullable String next) {
        return next != null && LocalPath.isSafe(next) ? next : Section.SESSIONS.path();
    }

    private void send(Exchange exchange, int status, Page page, SignInForm form) throws IOException {
        pages.send(exchange, status, Pages.TEMPLATES.signinSignIn(page, form));
    }
}
