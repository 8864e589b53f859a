package io.usersessions.spring.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.spring.trial.PlainApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToldAtOnceTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final int SECONDS = 20;

    private final UserId ada = new UserId("user-" + UUID.randomUUID());
    private final OwnSessions own = PlainApplication.bean(OwnSessions.class);
    private final SessionWatch watch = PlainApplication.bean(SessionWatch.class);

    private static HttpResponse<InputStream> send(HttpRequest.Builder request) throws Exception {
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The cookie of a browser that signed in. */
    private String signIn() throws Exception {
        HttpResponse<InputStream> answer = send(HttpRequest.newBuilder(PlainApplication.at("/in?user=" + ada))
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** What a socket received, one entry each, and the code with which it was closed. */
    private static final class Received implements WebSocket.Listener {
        private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean isLast) {
            all.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            all.add(code + " " + reason);
            return null;
        }

        String next() throws InterruptedException {
            return String.valueOf(all.poll(SECONDS, TimeUnit.SECONDS));
        }
    }

    private static WebSocket open(String path, String cookie, Received received, String... protocols) {
        URI address = URI.create(PlainApplication.at(path).toString().replaceFirst("http", "ws"));
        WebSocket.Builder socket = BROWSER.newWebSocketBuilder().header("Cookie", cookie);
        if (protocols.length > 0) {
            socket.subprotocols(protocols[0]);
        }
        return socket.buildAsync(address, received).join();
    }

    /** An echo, after which the server has begun to watch: it is answered after the socket was opened. */
    private static void awaitOpened(WebSocket socket, Received received) throws InterruptedException {
        socket.sendText("hello", true).join();
        assertThat(received.next()).isEqualTo("hello");
    }

    @Test
    void a_browser_is_told_that_its_session_ended() throws Exception {
        String cookie = signIn();
        HttpResponse<InputStream> stream = send(HttpRequest.newBuilder(PlainApplication.at("/user-sessions/events"))
                .header("Cookie", cookie));
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(PlainApplication.bean(MeterRegistry.class)
                        .get("usersessions.streams")
                        .gauge()
                        .value())
                .isPositive();

        own.endAll(ada);

        assertThat(linesOf(stream)).contains("event: watching", "event: ended");
        assertThat(send(HttpRequest.newBuilder(PlainApplication.at("/user-sessions/events"))
                                .header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(401);
    }

    private static List<String> linesOf(HttpResponse<InputStream> stream) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    @Test
    void every_socket_of_the_session_is_closed_when_it_ends() throws Exception {
        String cookie = signIn();
        Received one = new Received();
        Received another = new Received();
        awaitOpened(open("/echo", cookie, one), one);
        awaitOpened(open("/echo", cookie, another), another);

        own.endAll(ada);

        assertThat(one.next()).isEqualTo("1008 the session was ended");
        assertThat(another.next()).isEqualTo("1008 the session was ended");
    }

    @Test
    void a_socket_of_another_session_stays_open() throws Exception {
        Received received = new Received();
        WebSocket socket = open("/echo", signIn(), received);
        awaitOpened(socket, received);
        UserId bob = new UserId("user-" + UUID.randomUUID());

        own.endAll(bob);

        awaitOpened(socket, received);
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Test
    void a_socket_without_a_session_stays_open_and_is_not_watched() throws Exception {
        int before = watch.watched();
        Received received = new Received();
        WebSocket socket = open("/echo", "any=cookie", received);
        awaitOpened(socket, received);

        assertThat(watch.watched()).isLessThanOrEqualTo(before);
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Test
    void a_forged_key_of_a_session_is_not_watched() throws Exception {
        String cookie = signIn();
        Received received = new Received();
        WebSocket socket = open("/echo", cookie.replaceFirst("\\..*", "." + "A".repeat(43)), received);
        awaitOpened(socket, received);

        own.endAll(ada);

        awaitOpened(socket, received);
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Test
    void stomp_is_closed_without_being_told_to() throws Exception {
        Received received = new Received();
        WebSocket socket = open("/stomp", signIn(), received, "v12.stomp");
        socket.sendText("CONNECT\naccept-version:1.2\nhost:localhost\n\n\0", true)
                .join();
        assertThat(received.next()).startsWith("CONNECTED");

        own.endAll(ada);

        assertThat(received.next()).isEqualTo("1008 the session was ended");
    }

    @Test
    void a_socket_that_closed_is_forgotten() throws Exception {
        Received received = new Received();
        WebSocket socket = open("/echo", signIn(), received);
        awaitOpened(socket, received);
        int open = watch.watched();

        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();

        assertThat(received.next()).startsWith("1000");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (watch.watched() >= open && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(watch.watched()).isLessThan(open);
    }
}
