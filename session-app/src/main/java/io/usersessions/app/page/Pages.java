package io.usersessions.app.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.usersessions.app.account.Accounts;
import io.usersessions.app.asset.Assets;
import io.usersessions.app.asset.Compression;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.language.Messages;
import io.usersessions.app.language.Moments;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.template.StaticTemplates;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Opens and sends pages: what all of them have in common. */
public record Pages(
        Accounts accounts,
        Preferences preferences,
        Neighbours neighbours,
        CsrfTokens tokens,
        Assets assets,
        InstantSource clock) {
    /** The templates of all pages. */
    public static final StaticTemplates TEMPLATES = new StaticTemplates();

    /** The page that answers a request, in the language and the time zone of its visitor. */
    public Page open(Exchange exchange, Section section) {
        Visit visit = exchange.visit();
        Optional<UserId> user = visit.user();
        preferences.applyTo(visit);
        Viewer viewer = user.map(id ->
                        new Viewer(accounts.titleOf(id), visit.session().id().toString()))
                .orElse(null);
        List<String> statuses = visit.isStored() ? visit.takeFlash() : List.of();
        Frame frame = new Frame(section, viewer, neighbours.of(exchange), tokens.tokenFor(visit.session()), statuses);
        return page(exchange.request(), user, frame);
    }

    /** The texts for a message to the visitor of a request, which a later page shows. */
    public Messages messages(Exchange exchange) {
        return Messages.in(
                Visitor.of(exchange.request(), exchange.visit().user().flatMap(preferences::of))
                        .language());
    }

    /** A page that does not ask for the session, such as one that says that sessions cannot be reached. It has no forms. */
    public Page withoutSession(HttpServletRequest request) {
        return page(request, Optional.empty(), new Frame(Section.NONE, null, List.of(), "", List.of()));
    }

    private record Frame(
            Section section, @Nullable Viewer viewer, List<Neighbour> neighbours, String csrf, List<String> statuses) {}

    private Page page(HttpServletRequest request, Optional<UserId> user, Frame frame) {
        Visitor visitor = Visitor.of(request, user.flatMap(preferences::of));
        Messages messages = Messages.in(visitor.language());
        Moments moments = Moments.of(messages, visitor.zone(), clock.instant());
        return new Page(
                messages,
                moments,
                assets,
                frame.section(),
                frame.viewer(),
                frame.neighbours(),
                frame.csrf(),
                LocalPath.of(request),
                frame.statuses());
    }

    /** Sends a page with {@code no-store}, since it shows the content of a session. */
    public void send(Exchange exchange, int status, JteModel page) throws IOException {
        send(exchange.request(), exchange.response(), status, page);
    }

    /** Sends a page that answers outside of the routes. */
    public void send(HttpServletRequest request, HttpServletResponse response, int status, JteModel page)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        page.render(output);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Encoding, Accept-Language");
        if (Compression.isAcceptedBy(request)) {
            response.setHeader("Content-Encoding", "gzip");
            try (OutputStream compressed = new GZIPOutputStream(response.getOutputStream())) {
                output.writeTo(compressed);
            }
        } else {
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
