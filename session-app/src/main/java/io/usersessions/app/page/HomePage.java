package io.usersessions.app.page;

import io.usersessions.app.route.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The front page. */
public record HomePage(Pages pages) {
    /** Shows it. */
    public void show(Exchange exchange) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        pages.send(exchange, HttpServletResponse.SC_OK, Pages.TEMPLATES.home(page));
    }
}
