package io.usersessions.app.page;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.route.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The front page. */
record HomePage(Templates.Template template, Accounts accounts, CsrfTokens tokens) {
    private record Model(Shell shell) {}

    void show(Exchange exchange) throws IOException {
        Model model = new Model(Shell.of(exchange.visit(), accounts, tokens));
        template.send(exchange.response(), HttpServletResponse.SC_OK, model);
    }
}
