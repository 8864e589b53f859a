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
import io.usersessions.app.several.BrowserAccounts;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page where people sign in. */
public record SignInPage(Pages pages, People people, BrowserAccounts browser, EndProofs proofs) {
    /** The path of the page. */
    public static final String PATH = Redirect.SIGN_IN;

    /** Shows the form. */
    public void show(Exchange exchange) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        SignInForm form = SignInForm.of(LocalPath.orSessions(exchange.request().getParameter("next")), "");
        SignInForm shown = Redirect.hasEnded(exchange.request()) ? form.noting(page.text("signin.ended")) : form;
        send(exchange, HttpServletResponse.SC_OK, page, shown);
    }

    /** Signs in, or shows the form again. */
    public void signIn(Exchange exchange) throws IOException {
        Form form = Form.of(exchange.request());
        String name = form.field("name").orElse("");
        SignInForm entered =
                SignInForm.of(LocalPath.orSessions(form.field("next").orElse("")), name);
        Visit visit = exchange.visit();
        boolean isRemembered = form.field("remember").isPresent();
        SignInOutcome outcome =
                people.signIn(name, form.field("password").orElse(""), exchange.client(), visit, user -> {
                    browser.prepareSignIn(exchange, user);
                    signIn(visit, user, isRemembered);
                });
        if (outcome instanceof SignInOutcome.Accepted) {
            proofs.give(exchange);
            Redirect.to(entered.next(), exchange.response());
        } else {
            refuse(exchange, outcome, entered);
        }
    }

    private void refuse(Exchange exchange, SignInOutcome outcome, SignInForm entered) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        PasswordCheck refused = PasswordCheck.refusing(exchange, page, outcome, page.text("signin.wrong"));
        send(exchange, refused.status(), page, entered.failing(refused.error()));
    }

    private static void signIn(Visit visit, UserId user, boolean isRemembered) {
        if (isRemembered) {
            visit.signIn(user, Lifetime.rememberMe());
        } else {
            visit.signIn(user);
        }
    }

    private void send(Exchange exchange, int status, Page page, SignInForm form) throws IOException {
        pages.send(exchange, status, Pages.TEMPLATES.signinSignIn(page, form));
    }
}
