package io.usersessions.app.page;

import io.usersessions.app.account.People;
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

    private record Model(Shell shell, String next, String name, boolean failed, boolean ended) {}

    void show(Exchange exchange) throws IOException {
        String next = exchange.request().getParameter("next");
        send(
                exchange,
                HttpServletResponse.SC_OK,
                new Model(shell(exchange), localPath(next), "", false, hasEnded(exchange)));
    }

    void signIn(Exchange exchange) throws IOException {
        Form form = Form.of(exchange.request());
        String name = form.field("name").orElse("");
        String next = localPath(form.field("next").orElse(""));
        Optional<UserId> user =
                people.accounts().authenticate(name, form.field("password").orElse(""));
        if (user.isEmpty()) {
            people.failures().add(name, exchange.visit().client());
            exchange.response().setHeader("WWW-Authenticate", Api.CHALLENGE);
            send(exchange, HttpServletResponse.SC_UNAUTHORIZED, new Model(shell(exchange), next, name, true, false));
        } else {
            signIn(exchange.visit(), user.get(), form.field("remember").isPresent());
            Redirect.to(next, exchange.response());
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
        exchange.signOut();
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
