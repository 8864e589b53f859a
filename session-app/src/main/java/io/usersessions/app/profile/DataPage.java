package io.usersessions.app.profile;

import io.usersessions.app.page.RecentSignIn;
import io.usersessions.app.route.Exchange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends people what is stored about them, as a file. */
public record DataPage(ProfileDesk desk) {
    /** The path of the file. */
    public static final String PATH = AccountPage.PATH + "/data.json";

    /** Sends it to whoever signed in recently. */
    public void send(Exchange exchange) throws IOException {
        Optional<Owner> owner = Owner.of(exchange, desk.profiles());
        if (owner.isPresent() && RecentSignIn.isGiven(exchange, AccountPage.PATH)) {
            HttpServletResponse response = exchange.response();
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"user-sessions.json\"");
            response.setContentType("application/json");
            new StoredData(desk, owner.get(), exchange.visit().session().id()).writeTo(response.getOutputStream());
        }
    }
}
