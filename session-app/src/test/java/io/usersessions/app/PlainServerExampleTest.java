package io.usersessions.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.BoundCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of a server without servlets is the text between the marks below, and it works. */
class PlainServerExampleTest {
    private static final Path SOURCE = Path.of("src/test/java/io/usersessions/app/PlainServerExampleTest.java");

    private final Sessions sessions =
            Sessions.using(new InMemorySessions(), new BoundCodec()).build();

    private HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // begin of the example
        CookieFormat cookie = CookieFormat.secure();
        server.createContext("/", exchange -> {
            Headers request = exchange.getRequestHeaders();
            Headers response = exchange.getResponseHeaders();
            Visit visit = sessions.open(cookie.keysIn(request.get("Cookie")), Client.UNKNOWN);

            boolean isKnown = visit.user().isPresent();
            visit.signIn(new UserId("ada"));

            KeyInstruction instruction = sessions.close(visit);
            cookie.headersFor(instruction).forEach(line -> response.add("Set-Cookie", line));
            response.set("Cache-Control", "no-store");
            response.set("Vary", "Cookie");
            exchange.sendResponseHeaders(isKnown ? 200 : 201, -1);
        });
        // end of the example
        return server;
    }

    @Test
    void the_example_knows_ada_at_the_second_request() throws Exception {
        HttpServer server = server();
        server.start();
        try {
            HttpResponse<Void> first = get(server, "a=b");
            String key = first.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
            HttpResponse<Void> second = get(server, "a=b; " + key);

            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(second.statusCode()).isEqualTo(200);
        } finally {
            server.stop(0);
        }
    }

    private static HttpResponse<Void> get(HttpServer server, String cookie) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Cookie", cookie).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    @Test
    void the_page_shows_what_is_compiled_here() throws IOException {
        String source = Files.readString(SOURCE);
        String begin = "// begin of the " + "example\n";
        String example = source.substring(
                        source.indexOf(begin) + begin.length(), source.indexOf("// end of the " + "example"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(Path.of("../docs/HTTP.md"))).contains("```java\n" + example + "\n```");
    }
}
