package io.usersessions.app.design;

import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page that shows the parts that all pages are made of. */
public final class DesignPage {
    /** The path of the page. */
    public static final String PATH = "/design";

    private final Pages pages;
    private final Design design;

    /** Reads the style sheet and the icons. */
    public DesignPage(Pages pages) {
        this.pages = pages;
        this.design = Design.of(pages.assets());
    }

    /** Shows it. */
    public void show(Exchange exchange) throws IOException {
        pages.send(
                exchange,
                HttpServletResponse.SC_OK,
                Pages.TEMPLATES.designDesign(pages.open(exchange, Section.NONE), design));
    }
}
