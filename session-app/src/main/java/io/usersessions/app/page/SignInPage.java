package io.usersessions.app.page;

import io.usersessions.app.account.People;
import io.usersessions.app.account.SignInOutcome;
import io.usersessions.app.api.Api;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page where people sign in, and the end of their session. */
public record SignInPage(Templates.Template template, People people, CsrfTokens tokens) {
    /** The path of the page. */
    public static final String PATH = "/sign-in";

    private static final int TOO_MANY_REQUESTS = 429;

    private record Model(Shell shell, String next, String name, boolean failed, Optional<String> delay, boolean ended) {
        Model(Shell shell, String next, String name) {
            this(shell, next, name, false, Optional.empty(), false);
        }

        Model wrong() {
            return new Model(shell, next, name, true, delay, ended);
        }

        Model delayed(String sentence) {
            return new Model(shell, next, name, failed, Optional.of(sentence), ended);
        }

        Model afterSession(boolean hasEnded) {
            return new Model(shell, next, name, failed, delay, hasEnded);
        }
    }

    void show(Exchange exchange) throws IOException {
        String next = localPath(exchange.request().getParameter("next"));
        Model model = new Model(shell(exchange), next, "").afterSession(hasEnded(exchange));
        send(exchange, HttpServletResponse.SC_OK, model);
    }

    void signIn(Exchange exchange) throws IOException {
        Form form = Form.of(exchange.request());
        String name = form.field("name").orElse("");
        String next = localPath(form.field("next").orElse(""));
        SignInOutcome outcome = people.signIn(
                name, form.field("password").orElse(""), exchange.visit().client());
        if (outcome instanceof SignInOutcome.Accepted accepted) {
            signIn(exchange.visit(), accepted.user(), form.field("remember").isPresent());
            Redirect.to(next, exchange.response());
        } else if (outcome instanceof SignInOutcome.Delayed delayed) {
            exchange.response().setHeader("Retry-After", String.valueOf(delayed.seconds()));
            send(exchange, TOO_MANY_REQUESTS, new Model(shell(exchange), next, name).delayed(delayed.sentence()));
        } else {
            exchange.response().setHeader("WWW-Authenticate", Api.CHALLENGE);
            send(exchange, HttpServletResponse.SC_UNAUTHORIZED, new Model(shell(exchange), next, name).wrong());
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

    void signOut(Exchange exchange) {
        exchange.visit().signOut();
        Redirect.to("/", exchange.response());
    }

    private static String localPath(@Nullable String next) {
        return next != null && LocalPath.isSafe(next) ? next : SessionsPage.PATH;
    }

    private Shell shell(Exchange exchange) {
        return Shell.of(exchange.visit(), people.accounts(), tokens);
    }

    private void send(Exchange exchange, int status, Model model) throws IOException {
        template.send(exchange.response(), status, model);
    }
}
