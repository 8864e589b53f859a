package io.usersessions.app.page;

import io.usersessions.app.route.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;

/** The accessibility statement: what the pages are held to, how that is tested, and what is known to be missing. */
public record AccessibilityPage(Pages pages) {
    /** The path of the page. */
    public static final String PATH = "/accessibility";

    /** When somebody last compared the statement with the pages. */
    private static final LocalDate REVIEWED = LocalDate.of(2026, Month.DECEMBER, 1);

    /** Shows it. */
    public void show(Exchange exchange) throws IOException {
        Page page = pages.open(exchange, Section.NONE);
        String reviewed =
                page.text("accessibility.reviewed", "date", page.moments().fullDate(REVIEWED));
        pages.send(exchange, HttpServletResponse.SC_OK, Pages.TEMPLATES.accessibility(page, reviewed));
    }
}
