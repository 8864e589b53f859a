package io.usersessions.app.signin;

import io.usersessions.app.device.Devices;
import io.usersessions.app.language.Phrase;
import io.usersessions.app.language.When;
import io.usersessions.app.page.LocalPath;
import io.usersessions.app.page.Page;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.session.EndRecord;
import io.usersessions.app.session.EndRecords;
import io.usersessions.domain.model.SessionId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that a browser shows when its session has ended: when, from where, and what to do if that was somebody else. Only a browser that
 * had the session sees from where.
 */
public record SignedOutPage(Pages pages, EndProofs proofs, EndRecords ends, Devices devices) {
    /** The path of the page. */
    public static final String PATH = Redirect.SIGNED_OUT;

    /** Shows it. Whoever is signed in, and asks for no other session of this browser, goes on instead. */
    public void show(Exchange exchange) throws IOException {
        String next = LocalPath.orSessions(exchange.request().getParameter("next"));
        Optional<SessionId> ended = named(exchange, exchange.request().getParameter("session"))
                .or(() -> named(exchange, exchange.request().getRequestedSessionId()))
                .filter(id -> !id.equals(exchange.visit().session().id()));
        if (exchange.visit().user().isPresent() && ended.isEmpty()) {
            Redirect.to(next, exchange.response());
            return;
        }
        Page page = pages.open(exchange, Section.NONE);
        String from =
                ended.flatMap(ends::of).map(record -> sentence(page, record)).orElse("");
        String signIn = Redirect.withNext(Redirect.SIGN_IN, next);
        pages.send(exchange, HttpServletResponse.SC_OK, Pages.TEMPLATES.signinSignedOut(page, signIn, from));
    }

    private Optional<SessionId> named(Exchange exchange, @Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(SessionId::parse)
                .filter(session -> proofs.isHolder(exchange.request(), session));
    }

    private String sentence(Page page, EndRecord record) {
        When when = page.moments().dayAndTime(record.at());
        String device = devices.of(record.by()).in(page.messages());
        return devices.place(record.by(), page.language().locale())
                .map(place -> page.text("ended.by.place", "when", when, "device", device, "place", new Phrase(place)))
                .orElseGet(() -> page.text("ended.by", "when", when, "device", device));
    }
}
