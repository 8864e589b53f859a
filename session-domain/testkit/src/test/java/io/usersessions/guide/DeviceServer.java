package io.usersessions.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.RefusedException;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Sign-in, the list of a user's sessions and sign-out, on the JDK's own server. */
final class DeviceServer {
    private static final Map<String, UserId> PASSWORDS = Map.of("user=ada&pw=lovelace", new UserId("ada"));
    private static final String FORM = "<form method=post action=/%s>%s <button>%s</button></form>";
    private static final String SIGN_IN =
            FORM.formatted("in", "<input name=user><input name=pw type=password>", "Sign in");
    private final InMemorySessions store = new InMemorySessions();
    private final Sessions sessions = Sessions.using(store, PlainJson.codec()).build();
    private final OwnSessions own = sessions.own(store);
    private final CookieFormat cookie = CookieFormat.secure();

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 8080), 0);
        server.createContext("/", new DeviceServer()::handle);
        server.setExecutor(Executors.newCachedThreadPool()); // with Java 21: newVirtualThreadPerTaskExecutor()
        server.start();
    }

    void handle(HttpExchange http) throws IOException {
        Headers response = http.getResponseHeaders();
        String agent = http.getRequestHeaders().getFirst("User-Agent");
        String address = http.getRemoteAddress().getHostString();
        response.set("Cache-Control", "no-store");
        response.set("Content-Type", "text/html; charset=utf-8");
        try {
            String page = sessions.inVisit(
                    sessions.open(cookie.keysIn(http.getRequestHeaders().get("Cookie")), Client.of(agent, address)),
                    visit -> page(http, visit),
                    next -> cookie.headersFor(next).forEach(line -> response.add("Set-Cookie", line)));
            http.sendResponseHeaders(page.isEmpty() ? 303 : 200, 0);
            http.getResponseBody().write(page.getBytes(UTF_8));
        } catch (RefusedException | SessionStoreException failure) {
            http.sendResponseHeaders(failure instanceof RefusedException ? 409 : 503, -1);
        }
        http.close();
    }

    private String page(HttpExchange http, Visit visit) throws IOException {
        String path = http.getRequestURI().getPath();
        String sender = http.getRequestHeaders().getFirst("Sec-Fetch-Site"); // whose page sent the form
        if (!http.getRequestMethod().equals("POST") || !Objects.equals(sender, "same-origin")) {
            return visit.user().map(user -> devices(user, visit)).orElse(SIGN_IN);
        } else if (path.equals("/in")) {
            String form = new String(http.getRequestBody().readNBytes(99), UTF_8);
            Optional.ofNullable(PASSWORDS.get(form)).ifPresent(visit::signIn);
        } else if (path.equals("/out")) {
            visit.signOut();
        } else if (!visit.isUnderFormerKey()) {
            visit.user().ifPresent(user -> SessionId.parse(path.substring(1)).ifPresent(id -> own.end(user, id)));
        }
        http.getResponseHeaders().set("Location", "/");
        return "";
    }

    private String devices(UserId user, Visit visit) {
        return own.list(user).stream()
                .filter(session -> !session.id().equals(visit.session().id()))
                .map(other -> FORM.formatted(other.id(), text(other.client()), "End"))
                .reduce(FORM.formatted("out", text(visit.client()), "Sign out"), String::concat);
    }

    private static String text(Client client) {
        return client.userAgent().orElse("Unknown").replaceAll("[<&]", " ");
    }
}
