package io.usersessions.app.web;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.api.Api;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.route.Exchange;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people sign in, and out. */
record SignInPage(Templates.Template template, Accounts accounts, FailedSignIns failures, CsrfTokens tokens) {
    private record Model(Shell shell, String next, String name, boolean failed) {}

    void show(Exchange exchange) throws IOException {
        String next = exchange.request().getParameter("next");
        send(exchange, HttpServletResponse.SC_OK, new Model(shell(exchange), localPath(next), "", false));
    }

    void signIn(Exchange exchange) throws IOException {
        Form form = Form.of(exchange.request());
        String name = form.field("name").orElse("");
        String next = localPath(form.field("next").orElse(""));
        Optional<UserId> user =
                accounts.authenticate(name, form.field("password").orElse(""));
        if (user.isEmpty()) {
            failures.add(name, exchange.visit().client());
            exchange.response().setHeader("WWW-Authenticate", Api.CHALLENGE);
            send(exchange, HttpServletResponse.SC_UNAUTHORIZED, new Model(shell(exchange), next, name, true));
        } else {
            if (form.field("remember").isPresent()) {
                exchange.visit().signIn(user.get(), Lifetime.rememberMe());
            } else {
                exchange.visit().signIn(user.get());
            }
            Redirect.to(next, exchange.response());
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
        return Shell.of(exchange.visit(), accounts, tokens);
    }

    private void send(Exchange exchange, int status, Model model) throws IOException {
        template.send(exchange.response(), status, model);
    }
}
